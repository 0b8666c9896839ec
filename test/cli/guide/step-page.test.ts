import type { Step } from "../../../checks";
import { stepPage } from "../../../cli/guide/step-page";

const STEP: Step = {
  id: "4",
  name: "a-step",
  title: "A step",
  minutes: 7,
  core: false,
  goal: "Send <b>one</b> line with `<nonce>`.",
  instruction: [
    { text: "Look at `<bucket>`:\n\n```sh\naws s3 ls s3://<bucket>/\n```\n\nThen at <that>." },
    { code: "examples/producers/python/right.py", region: "put-record" },
  ],
  hint: "Wait.",
  questions: [
    {
      key: "hint",
      prompt: "Which hint?",
      kind: "choice",
      options: [
        { value: "size", text: "size" },
        { value: "b", text: "the <other>" },
      ],
    },
  ],
  check: async () => [],
};

test("angle brackets stay as they are in code, and are no HTML outside of it", () => {
  const text = stepPage(STEP);
  expect(text).toContain("Send \\<b>one\\</b> line with `<nonce>`.");
  expect(text).toContain("Look at `<bucket>`:");
  expect(text).toContain("aws s3 ls s3://<bucket>/");
  expect(text).toContain("Then at \\<that>.");
});

test("code of a producer stands in both languages, without its marks", () => {
  const text = stepPage(STEP);
  expect(text).toContain("From `examples/producers/python/right.py`:\n\n```python\ndef put_one(line):");
  expect(text).toContain("From `examples/producers/typescript/right.ts`:\n\n```ts\nasync function putOne(");
  expect(text).not.toContain("[begin");
});

test("a choice lists what can be answered", () => {
  expect(stepPage(STEP)).toContain("- `hint`: Which hint?\n  - `size`\n  - `b`: the \\<other>\n");
  expect(stepPage(STEP)).toContain("lab answer SEAT 4 hint=…");
});

test("a step that asks nothing has no part about answers", () => {
  expect(stepPage({ ...STEP, questions: [] })).not.toContain("## What to answer");
});
