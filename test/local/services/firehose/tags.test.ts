import {
  resourceTagConditions,
  tagConditions,
  withoutTags,
  withTags,
} from "../../../../local/services/firehose/tags";

const numbered = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `k${i}`, Value: "" }));

test("§4 new tags lie over old ones, and the last of two alike holds", () => {
  const tags = withTags({ a: "1", b: "2" }, [
    { Key: "b", Value: "x" },
    { Key: "b", Value: "y" },
    { Key: "c", Value: "" },
  ]);
  expect(tags).toEqual({ a: "1", b: "y", c: "" });
  expect(withoutTags(tags, ["a", "none"])).toEqual({ b: "y", c: "" });
});

test("§4 fifty are the most after laying them over, CloudFormation's own not counted", () => {
  const fifty = withTags({ "aws:cloudformation:stack-name": "s" }, numbered(50));
  expect(Object.keys(withTags(fifty, [{ Key: "k0", Value: "x" }]))).toHaveLength(51);
  expect(() => withTags(fifty, [{ Key: "one more", Value: "" }])).toThrow("more than 50 tags");
});

test("§2 AWS's own keys are refused by their place", () => {
  expect(() =>
    withTags({}, [
      { Key: "ok", Value: "" },
      { Key: "aws:x", Value: "" },
    ]),
  ).toThrow("Value at 'tags.2.member.key' failed to satisfy constraint");
});

test("policies see the tags that a request brings and those that a stream has", () => {
  expect(tagConditions([{ Key: "seat", Value: "s01" }, { Key: "empty" }])).toEqual({
    "aws:RequestTag/seat": "s01",
    "aws:RequestTag/empty": "",
    "aws:TagKeys": ["seat", "empty"],
  });
  expect(tagConditions(undefined)).toEqual({});
  expect(resourceTagConditions({ seat: "s01" })).toEqual({ "aws:ResourceTag/seat": "s01" });
});
