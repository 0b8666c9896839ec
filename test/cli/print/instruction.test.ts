import type { Step } from "../../../checks";
import { describeInstruction } from "../../../cli/print/instruction";
import { fakeLab, NOW } from "../../support/fake-lab";

const step: Step = {
  id: "7",
  name: "a-step",
  title: "A step",
  minutes: 9,
  core: true,
  goal: "Put <lines> lines into <stream>.",
  instruction: [
    { text: "Your nonce is `<nonce>`.\nThe class is <class>, the seat <seat> in <region>." },
    { code: "examples/query/top-paths.sql", region: "query" },
    { text: "<unknown> and <constructor> stay." },
  ],
  hint: "",
  questions: [
    { key: "count", prompt: "How many of <lines>?", kind: "number" },
    {
      key: "why",
      prompt: "Why?",
      kind: "choice",
      options: [
        { value: "a", text: "because" },
        { value: "GZIP", text: "GZIP" },
      ],
    },
  ],
  check: async () => [],
};

const begun = { at: NOW, nonce: "abc", facts: { lines: 12 } };
const { seat } = fakeLab({});

test("names of the seat, the nonce and what the step found out stand in the text; what nothing is known of stays", () => {
  const text = describeInstruction(step, seat, begun).join("\n");
  expect(text).toContain("Step 7: A step (9 minutes)\nPut 12 lines into stream.\n");
  expect(text).toContain("Your nonce is `abc`.\nThe class is checks, the seat s01 in us-east-1.");
  expect(text).toContain("<unknown> and <constructor> stay.");
});

test("code is printed as it stands in its file, with the file's name", () => {
  const lines = describeInstruction(step, seat, begun);
  const at = lines.indexOf("--- examples/query/top-paths.sql ---");
  expect(lines[at + 1]).toBe("select path, count(*) as lines");
  expect(lines.slice(at)).toContain("---");
});

test("where a program is there in both languages, the other one is named", () => {
  const instruction = [{ code: "examples/producers/python/right.py", region: "put-record" }];
  expect(describeInstruction({ ...step, instruction }, seat, begun)).toContain(
    "--- the same in TypeScript: examples/producers/typescript/right.ts ---",
  );
});

test("questions come with their choices and a line to answer with, and the last line says how to check", () => {
  const lines = describeInstruction(step, seat, begun);
  expect(lines).toEqual(
    expect.arrayContaining([
      "nonce: abc",
      "  count: How many of 12?",
      "      a: because",
      "      GZIP",
      "  lab answer s01 7 count=… why=…",
    ]),
  );
  expect(lines.at(-1)).toBe("Then: lab check s01 7");
});

test("a step without questions asks for no answer", () => {
  const lines = describeInstruction({ ...step, questions: [] }, seat, begun);
  expect(lines.join("\n")).not.toContain("nswer");
});
