import { canvas } from "../../../../cli/grades/formats/canvas";

const ASSIGNMENT = { assignment: "Log pipeline", points: 20 };

test("rows are what Canvas's grade book imports", () => {
  const entries = [
    {
      seat: "s01",
      person: { name: "Lovelace, Ada", id: "42", "sis login id": "ada", section: "A" },
      met: 3,
      of: 4,
      passed: false,
    },
    { seat: "s02", person: { name: "Bob", id: "43", "sis login id": "bob", section: "A" } },
  ];
  expect(canvas({ entries, notes: [] }, ASSIGNMENT)).toEqual([
    ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Log pipeline"],
    ["    Points Possible", "", "", "", "", "20"],
    ["Lovelace, Ada", "42", "", "ada", "A", "15"],
    ["Bob", "43", "", "bob", "A", ""],
  ]);
});

test("a roster without an id that Canvas knows is refused", () => {
  const entries = [{ seat: "s01", person: { name: "Ada" } }];
  expect(() => canvas({ entries, notes: [] }, ASSIGNMENT)).toThrow("Canvas finds nobody");
});
