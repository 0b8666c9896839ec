import { readAcceptances } from "../../../lib/acceptances/read-acceptances";
import { ClassError, formatProblem } from "../../../lib/class/problem";

const ENTRY = `- validator: cdk-nag
  rule: AwsSolutions-S1
  on: seat/Bucket/Resource
  reason: Access logs want a bucket of their own.
  owner: lab maintainers
`;

function problems(text: string): string[] {
  try {
    readAcceptances(text);
  } catch (error) {
    if (error instanceof ClassError) return error.problems.map(formatProblem);
    throw error;
  }
  throw new Error("It was read");
}

test("the project's own file can be read, and every entry has its line, a reason and an owner", () => {
  const entries = readAcceptances();
  expect(entries.length).toBeGreaterThan(0);
  expect(new Set(entries.map(({ line }) => line)).size).toBe(entries.length);
});

test("an entry is read with its line", () => {
  expect(readAcceptances(`# a comment\n\n${ENTRY}`)).toEqual([
    {
      validator: "cdk-nag",
      rule: "AwsSolutions-S1",
      on: "seat/Bucket/Resource",
      reason: "Access logs want a bucket of their own.",
      owner: "lab maintainers",
      line: 3,
    },
  ]);
});

test("an empty file accepts nothing", () => {
  expect(readAcceptances("# nothing\n")).toEqual([]);
});

test.each([
  ["no reason", ENTRY.replace(/ {2}reason.*\n/, ""), /accepted\.yaml:1:1: this entry's reason is wrong/],
  [
    "a reason of a word",
    ENTRY.replace(/reason: .*/, "reason: fine"),
    /Write a reason of a sentence or more\.$/,
  ],
  ["no owner", ENTRY.replace(/ {2}owner.*\n/, ""), /owner is wrong.*Write whom to ask\.$/],
  ["an unknown validator", ENTRY.replace("cdk-nag", "checkov"), /Write one of cdk, cloudformation,/],
  ["a place that is none", ENTRY.replace("seat/Bucket", "student/Bucket"), /Write seat, shared, class or \*/],
  ["an unknown key", ENTRY.replace("owner", "owners"), /accepted\.yaml:1/],
  ["an unknown word of a class", `${ENTRY}  only: { destination: kafka }\n`, /Write words of a class/],
  ["no list", "rule: x\n", /this entry's form is wrong/],
  ["no YAML", "- a: [\n", /this is not YAML/],
])("a file with %s is refused with its place", (_, text, problem) => {
  expect(problems(text)[0]).toMatch(problem);
});

test("all mistakes are told at once", () => {
  const second = ENTRY.replace("cdk-nag", "x");
  expect(problems(`${ENTRY.replace("seat/", "x/")}${second}`)).toEqual([
    expect.stringContaining("accepted.yaml:1:1"),
    expect.stringContaining("accepted.yaml:6:1"),
  ]);
});
