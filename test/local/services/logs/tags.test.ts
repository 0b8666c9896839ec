import { withoutTags, withTags } from "../../../../local/services/logs/tags";

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, "v"]));

test("puts tags on top of those that are there, and takes some away", () => {
  expect(withTags({ a: "1", b: "2" }, { b: "3", c: "" })).toEqual({ a: "1", b: "3", c: "" });
  expect(withoutTags({ a: "1", b: "2" }, ["b", "none"])).toEqual({ a: "1" });
});

test("takes 50 tags, and those of CloudFormation besides", () => {
  expect(Object.keys(withTags({ "aws:cloudformation:stack-name": "s" }, many(50)))).toHaveLength(51);
  expect(() => withTags({}, many(51))).toThrow(expect.objectContaining({ code: "TooManyTagsException" }));
});

test("refuses AWS's own prefix to everybody else", () => {
  expect(() => withTags({}, { "aws:mine": "" })).toThrow(
    expect.objectContaining({ code: "InvalidParameterException" }),
  );
});
