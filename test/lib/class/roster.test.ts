import { formatProblem } from "../../../lib/class/problem";
import { parseRoster } from "../../../lib/class/roster";

const seatsOf = (text: string) => parseRoster("roster.csv", text).seats;
const problemsOf = (text: string) => parseRoster("roster.csv", text).problems.map(formatProblem);

test("seats come in the roster's order", () => {
  expect(parseRoster("roster.csv", "seat\ns02\ns01\n")).toEqual({ seats: ["s02", "s01"], problems: [] });
});

test.each([
  ["CRLF and no last line end", "seat,name\r\ns01,Ada\r\ns02,Bob"],
  [
    "quoted cells, with commas, quotes and line breaks",
    'name,seat\n"Lovelace, ""Ada""","s01"\n"Bob\nB.",s02\n',
  ],
  ["blank lines and rows of empty cells", "seat,name\n\ns01,Ada\n,\ns02,Bob\n  \n"],
  ["spaces around cells", " seat , name\n s01 , Ada\ns02,Bob\n"],
  ["mixed line ends", "seat\r\ns01\ns02\r"],
])("%s are read", (_, text) => {
  expect(parseRoster("roster.csv", text)).toEqual({ seats: ["s01", "s02"], problems: [] });
});

test("every mistake is listed at once, at its line and column", () => {
  const text = 'name,seat\n"A,\nB",S01\nBob,s02\nEve,s02\nDan\nFay,s03,x\nGus,\n';
  expect(problemsOf(text).map((line) => line.split(". ")[0])).toEqual([
    "roster.csv:3:4: the seat id holds a capital letter at its position 1",
    "roster.csv:5:5: the seat `s02` stands in line 4 too",
    "roster.csv:6:1: this row has fewer cells (1) than the header (2)",
    "roster.csv:7:1: this row has more cells (3) than the header (2)",
    "roster.csv:8:5: the seat is empty",
  ]);
});

test("no problem quotes a name or an e-mail address, whatever column it stands in", () => {
  const text = "seat,name\nada@uni.example,Ada Lovelace\nAda Lovelace,s01\nAda Lovelace,x,ada@uni.example\n";
  const headless = "Ada Lovelace,ada@uni.example\nBob,bob@uni.example\n";
  const lines = [...problemsOf(text), ...problemsOf(headless), ...problemsOf('seat\n"Ada Lovelace')];
  expect(lines).toHaveLength(5);
  expect(lines.join("\n")).not.toMatch(/lovelace|uni|example\b/i);
});

test.each([
  ["", "roster.csv:1:1: the roster is empty."],
  ["\n\n", "roster.csv:1:1: the roster is empty."],
  ["seat,name\n", "roster.csv:1:1: the roster has no seats."],
  ["seat,name\n,\n", "roster.csv:1:1: the roster has no seats."],
  ["name,email\nA,b\n", "roster.csv:1:1: the first line has no column `seat`. Name the columns"],
  [
    "\nname,Seat\nA,s01\n",
    "roster.csv:2:1: the first line has no column `seat`. Write `seat` instead of `Seat`.",
  ],
  ["seat;name\ns01;A\n", "roster.csv:1:1: the first line has no column `seat`. Save the file with commas"],
  ["seat,name,seat\ns01,A,s02\n", "roster.csv:1:1: two columns are called `seat`."],
])("%j is refused", (text, expected) => {
  expect(problemsOf(text)).toEqual([expect.stringContaining(expected)]);
});

test("a quotation that never ends is found where it starts, and what stood above is still checked", () => {
  expect(problemsOf('seat,name\nS1,A\ns02,"Ada\ns03,B\n').map((line) => line.split(". ")[0])).toEqual([
    "roster.csv:2:1: the seat id holds a capital letter at its position 1",
    "roster.csv:3:5: a quoted cell starts here and never ends",
  ]);
});

test("a stray quote is found at its cell", () => {
  expect(problemsOf('seat,name\ns01,A"da\ns02,B\n')[0]).toContain(
    "roster.csv:2:5: a double quote stands inside this cell.",
  );
});

test("a thousand seats are read, one more is refused at its line", () => {
  const roster = (seats: number) =>
    `seat\n${Array.from({ length: seats }, (_, index) => `s${index}`).join("\n")}\n`;
  expect(seatsOf(roster(1000))).toHaveLength(1000);
  expect(problemsOf(roster(1000))).toEqual([]);
  expect(problemsOf(roster(1001))).toEqual([
    expect.stringContaining("roster.csv:1002:1: the roster has 1001 seats and a class at most 1000."),
  ]);
});
