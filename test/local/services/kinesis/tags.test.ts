import {
  resourceTagConditions,
  tagConditions,
  tagKeyConditions,
  tagList,
  withoutTags,
  withTags,
} from "../../../../local/services/kinesis/tags";

const THING = "stream s under account 000000000000";
const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`key${n}`, "x"]));

test("new tags lie over the old ones", () => {
  expect(withTags({ a: "1", b: "2" }, { b: "3", c: "" }, THING)).toEqual({ a: "1", b: "3", c: "" });
});

test("fifty are the most, not counting AWS's own", () => {
  expect(
    Object.keys(withTags(fifty, { key0: "y", "aws:cloudformation:stack-name": "x" }, THING)),
  ).toHaveLength(51);
  expect(() => withTags(fifty, { more: "x" }, THING)).toThrow(
    `Failed to add tags to ${THING} because a given stream cannot have more than 50 tags associated with it.`,
  );
});

test.each([
  [{ "aws:own": "x" }, "tag keys that begin with aws: are reserved for AWS"],
  [{ "a*": "x" }, "Some tags contain invalid characters."],
  [{ a: "x;y" }, "Some tags contain invalid characters."],
])("%j is refused", (tags, message) => {
  expect(() => withTags({}, tags, THING)).toThrow(message);
  expect(() => withTags({}, tags, THING)).toThrow(
    expect.objectContaining({ code: "InvalidArgumentException" }),
  );
});

test("letters of every language, blanks and the listed signs are allowed", () => {
  expect(withTags({}, { "Größe 1/2": "名前 a_b.c:d=e+f-g@h%" }, THING)).toHaveProperty("Größe 1/2");
});

test("tags are taken away by their keys; one that is not there does no harm", () => {
  expect(withoutTags({ a: "1", b: "2" }, ["b", "none"])).toEqual({ a: "1" });
  expect(() => withoutTags({}, ["a*"])).toThrow("invalid characters");
});

test("a list is in the order of its keys", () => {
  expect(tagList({ b: "2", a: "1" })).toEqual([
    { Key: "a", Value: "1" },
    { Key: "b", Value: "2" },
  ]);
});

test("IAM's conditions hold what a request brings and what a thing bears", () => {
  expect(tagConditions({ a: "1", b: "2" })).toEqual({
    "aws:RequestTag/a": "1",
    "aws:RequestTag/b": "2",
    "aws:TagKeys": ["a", "b"],
  });
  expect([tagConditions({}), tagConditions(undefined), tagKeyConditions([])]).toEqual([{}, {}, {}]);
  expect(tagKeyConditions(["a"])).toEqual({ "aws:TagKeys": ["a"] });
  expect(resourceTagConditions({ a: "1" })).toEqual({ "aws:ResourceTag/a": "1" });
});
