import { table } from "../../../cli/print/table";

test("cells of a column stand below one another, whatever colour they have", () => {
  expect(
    table([
      ["seat", "x"],
      ["\u001B[31ms1\u001B[39m", "long"],
      ["s1", ""],
    ]),
  ).toEqual(["seat  x", "\u001B[31ms1\u001B[39m    long", "s1"]);
});

test("no rows are no lines", () => {
  expect(table([])).toEqual([]);
});
