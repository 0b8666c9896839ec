import { describeGrade, type Grade } from "../../../cli/print/grades";

const ESCAPE = String.fromCharCode(27);
const plain = (grade: Partial<Grade>): string[] =>
  describeGrade({ file: "a.json", seat: "c/s01", passed: false, points: [], claimed: 13, ...grade }).map(
    (line) => line.replace(new RegExp(`${ESCAPE}\\[\\d+m`, "g"), ""),
  );

test("a grade is readable without colour: words stand beside the marks", () => {
  const points = [
    { what: "It ends.", met: true, told: "It did." },
    { what: "All arrive.", met: false, told: "1 of 2.", hint: "Send again." },
  ];
  expect(plain({ points, said: "one\ntwo\n" })).toEqual([
    "✗ not passed  1/2  a.json (c/s01; says that it has passed 13 steps)",
    "    ✓ yes  It ends. It did.",
    "    ✗ no   All arrive. 1 of 2.",
    "           Send again.",
    "      | one",
    "      | two",
  ]);
});

test("who passed is not shown what was printed", () => {
  expect(plain({ passed: true, said: "chatter" })).toEqual([
    "✓ passed      0/0  a.json (c/s01; says that it has passed 13 steps)",
  ]);
});

test("a file that was not graded says why, on one line", () => {
  expect(plain({ problem: "it is no JSON" })).toEqual(["✗ not graded  a.json: it is no JSON"]);
});

test("what a program printed cannot drive the terminal, and only its end is shown", () => {
  const said = `${Array.from({ length: 20 }, (_, n) => `line ${n}`).join("\n")}\n${ESCAPE}[2Jbell${String.fromCharCode(7)}\r\n`;
  const shown = plain({ said, toldSecrets: true }).slice(1);
  expect(shown[0]).toBe("      ! It printed its credentials.");
  expect(shown.slice(1)).toHaveLength(8);
  expect(shown.at(-1)).toBe("      | [2Jbell");
});
