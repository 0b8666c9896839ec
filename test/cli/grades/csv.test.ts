import { csv } from "../../../cli/grades/csv";

test("cells with commas, quotes and line ends are quoted, rows end as RFC 4180 has it", () => {
  expect(
    csv([
      ["a", "Lovelace, Ada"],
      ['say "hi"', "two\nlines"],
    ]),
  ).toBe('a,"Lovelace, Ada"\r\n"say ""hi""","two\nlines"\r\n');
});

test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1"])("%j is no formula any more", (text) => {
  expect(csv([[text]])).toBe(`'${text}\r\n`);
});
