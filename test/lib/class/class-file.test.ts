import { parseClassFile } from "../../../lib/class/class-file";
import { formatProblem } from "../../../lib/class/problem";
import { SMALLEST_CLASS } from "../../support/class-folder";

function problemsOf(text: string): string[] {
  return parseClassFile("class.yaml", text).problems.map(formatProblem);
}

test("a good file gives its values and no problem", () => {
  const parsed = parseClassFile("class.yaml", `${SMALLEST_CLASS}rate: 0.5 # a slow one\n`);
  expect(parsed.problems).toEqual([]);
  expect(parsed.values?.rate).toBe(0.5);
});

test("every mistake is listed at once, each at its place and in the file's order", () => {
  const text =
    "clas: a\nroster: r.csv\nrate: fast\nbuffer: { seconds: 10, mebibytes: 200 }\nsource: kafkaa\n";
  expect(problemsOf(text).map((line) => line.split(" ").slice(0, 4).join(" "))).toEqual([
    "class.yaml:1:1: `class` is missing.",
    "class.yaml:1:1: unknown key `clas`.",
    "class.yaml:3:7: `rate` is the",
    "class.yaml:4:35: `buffer.mebibytes` is 200.",
    "class.yaml:5:9: `source` is the",
  ]);
});

test("a mistyped key is answered with the one that was meant, also inside buffer", () => {
  const [outer, inner] = problemsOf(`${SMALLEST_CLASS}sesion: 4h\nbuffer: { second: 1 }\n`);
  expect(outer).toBe("class.yaml:3:1: unknown key `sesion`. Write `session`, or remove it.");
  expect(inner).toBe("class.yaml:4:11: unknown key `second`. Write `seconds`, or remove it.");
});

test("a key that means nothing is answered with the keys there are", () => {
  expect(problemsOf(`${SMALLEST_CLASS}colour: red\n`)).toEqual([
    expect.stringMatching(
      /^class.yaml:3:1: unknown key `colour`. Remove it; the keys are class, roster, .*buffer, network, image\.$/,
    ),
  ]);
});

test("a key that stands twice is refused, and the rest is still checked", () => {
  const lines = problemsOf(`${SMALLEST_CLASS}rate: 1\nrate: 0\n`);
  expect(lines).toEqual([
    "class.yaml:4:1: this key stands twice. Keep one of the two.",
    expect.stringContaining("class.yaml:4:7: `rate` is 0."),
  ]);
});

test.each([
  ["class: a\n\troster: b", "class.yaml:2:1: a tab indents this line."],
  ["class: [a", "class.yaml:1:10: this is not YAML"],
  ["class: a\n---\nclass: b", "class.yaml:2:1: a second document starts here."],
  ["class: *a", "class.yaml:1:8: an alias here leads nowhere"],
  ["class: !env a", "class.yaml:1:8: this is not YAML: Unresolved tag"],
  ["", "class.yaml:1:1: this file holds nothing."],
  ["- a", "class.yaml:1:1: this file holds a list."],
  ["just words", 'class.yaml:1:1: this file holds the text "just words".'],
])("%j is refused", (text, expected) => {
  expect(problemsOf(text)[0]).toContain(expected);
});

test("a value that is not there is told apart from a key that is not there", () => {
  const lines = problemsOf("class:\n");
  expect(lines).toEqual([
    expect.stringContaining("class.yaml:1:1: `class` has no value."),
    expect.stringContaining("class.yaml:1:1: `roster` is missing."),
  ]);
});

test("the roster's path is known even when something else is wrong", () => {
  expect(parseClassFile("class.yaml", `${SMALLEST_CLASS}rate: 0\n`)).toMatchObject({
    roster: "roster.csv",
    values: undefined,
  });
});

test("a pipeline that cannot be is one mistake among the others", () => {
  expect(problemsOf(`${SMALLEST_CLASS}producer: agent\nsource: kafka\nrate: 0\n`)).toEqual([
    expect.stringMatching(
      /^class\.yaml:3:11: `producer: agent` and `source: kafka` do not go together: .*\.$/,
    ),
    expect.stringContaining("class.yaml:5:7: `rate` is 0."),
  ]);
});
