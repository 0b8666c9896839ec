import { describeChanges, markdownChanges } from "../../../cli/print/changes";
import type { Change } from "../../../lib/summary/compare";

const CHANGED: Change = {
  stacks: ["Lab-x-s01", "Lab-x-s02", "Lab-x-s03"],
  what: "changed",
  sections: [{ title: "resources", gone: ["Old  AWS::S3::Bucket"], come: ["New  AWS::S3::Bucket"] }],
};
const UNCHANGED: Change = { stacks: ["Lab-x-shared"], what: "unchanged", sections: [] };

test("lines that go have a minus, lines that come a plus, and what stays is not told", () => {
  expect(describeChanges([UNCHANGED, CHANGED], "main", "the work tree")).toEqual([
    "from main to the work tree",
    "",
    "Lab-x-s01 … Lab-x-s03 (3 stacks): changed",
    "  resources",
    "-   Old  AWS::S3::Bucket",
    "+   New  AWS::S3::Bucket",
  ]);
});

test("one stack and two are named", () => {
  const first = (...stacks: string[]) => describeChanges([{ ...CHANGED, stacks }], "a", "b")[2];
  expect(first("Lab-x-s01")).toBe("Lab-x-s01: changed");
  expect(first("Lab-x-s01", "Lab-x-s02")).toBe("Lab-x-s01, Lab-x-s02: changed");
});

test("no change is said", () => {
  const nothing = "no change: the same resources, grants, outputs and costs";
  expect(describeChanges([UNCHANGED], "a", "b")).toEqual(["from a to b", nothing]);
  expect(markdownChanges([UNCHANGED], "a", "b")).toEqual(["### What changes from a to b", "", nothing]);
});

test("for a job summary the lines stand in a diff block", () => {
  expect(markdownChanges([CHANGED], "a", "b")).toEqual([
    "### What changes from a to b",
    "",
    "```diff",
    "Lab-x-s01 … Lab-x-s03 (3 stacks): changed",
    "  resources",
    "-   Old  AWS::S3::Bucket",
    "+   New  AWS::S3::Bucket",
    "```",
  ]);
});
