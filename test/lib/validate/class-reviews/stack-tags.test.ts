import { stackTags } from "../../../../lib/validate/class-reviews/stack-tags";
import { LAB_CLASS } from "../../../support/lab-class";
import { synthClass } from "../../../support/synth-class";

test("the stacks of a class carry its tags", () => {
  const made = synthClass();
  const kinds = [
    { template: {}, stacks: [{ name: "shared", tags: made.tags("shared") }] },
    { template: {}, stacks: [{ name: "s01", seat: "s01", tags: made.tags("s01") }] },
  ];
  expect(stackTags.check(LAB_CLASS, kinds)).toEqual([]);
});

test("each tag that is missing or wrong is named", () => {
  const tags = { "loglab:class": "dsci6007", "loglab:seat": "s02" };
  const kinds = [
    {
      template: {},
      stacks: [
        { name: "a", seat: "s01", tags },
        { name: "b", seat: "s03", tags: {} },
      ],
    },
  ];
  expect(stackTags.check(LAB_CLASS, kinds)).toEqual([
    { stack: "a", what: "its tag loglab:seat is not s01" },
    { stack: "b", what: "its tag loglab:class is not dsci6007, loglab:seat is not s03" },
  ]);
});

test("a seat that was not synthesized, because others are like it, is not judged", () => {
  expect(stackTags.check(LAB_CLASS, [{ template: {}, stacks: [{ name: "s09", seat: "s09" }] }])).toEqual([]);
});
