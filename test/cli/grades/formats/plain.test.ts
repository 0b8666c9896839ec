import { plain } from "../../../../cli/grades/formats/plain";

test("everything that is known stands in the table, and what the notebook claims beside it", () => {
  const entries = [
    { seat: "s01", person: { name: "Ada" }, met: 3, of: 4, passed: false, claimed: 9 },
    { seat: "s02", person: { name: "Bob" } },
  ];
  expect(plain({ entries, notes: [] }, { assignment: "Log pipeline", points: 10 })).toEqual([
    ["seat", "name", "Log pipeline", "points possible", "passed", "demands met", "steps claimed"],
    ["s01", "Ada", "7.5", "10", "no", "3 of 4", "9"],
    ["s02", "Bob", "", "10", "", "", ""],
  ]);
});
