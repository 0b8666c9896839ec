import { bucketTags, headerTags, objectTags } from "../../../../../local/services/s3/configuration/tags";

const tag = (Key: string, Value = ""): { Key: string; Value: string } => ({ Key, Value });
const many = (count: number) => Array.from({ length: count }, (_, i) => tag(`k${i}`));

test("gives an object's tags back by key", () => {
  expect(objectTags([tag("b", "2"), tag("a", "1")])).toEqual([tag("a", "1"), tag("b", "2")]);
  expect(objectTags(undefined)).toEqual([]);
});

test("takes letters of every script and the signs that AWS lists", () => {
  expect(objectTags([tag("clé +-=._:/@", "日本 1")])).toHaveLength(1);
});

test.each([
  [
    "a key twice",
    [tag("Key1"), tag("Key1", "x")],
    "Cannot provide multiple Tags with the same key",
    { TagKey: "Key1" },
  ],
  ["a comma in a key", [tag("a,b")], "The TagKey you have provided is invalid", { TagKey: "a,b" }],
  ["no key", [tag("")], "The TagKey you have provided is invalid", { TagKey: "" }],
  [
    "a key of 129 characters",
    [tag("k".repeat(129))],
    "The TagKey you have provided is invalid",
    expect.anything(),
  ],
  [
    "a comma in a value",
    [tag("a", "b,c")],
    "The TagValue you have provided is invalid",
    { TagKey: "a", TagValue: "b,c" },
  ],
  [
    "a value of 257 characters",
    [tag("a", "v".repeat(257))],
    "The TagValue you have provided is invalid",
    expect.anything(),
  ],
])("refuses %s", (_, tags, message, members) => {
  for (const check of [objectTags, (some: typeof tags) => bucketTags(some, [], false)]) {
    expect(() => check(tags)).toThrow(expect.objectContaining({ code: "InvalidTag", message, members }));
  }
});

test("calls tags without a key or a value malformed", () => {
  expect(() => objectTags([{ Value: "x" }])).toThrow(expect.objectContaining({ code: "MalformedXML" }));
  expect(() => objectTags([{ Key: "x" }])).toThrow(expect.objectContaining({ code: "MalformedXML" }));
});

test("takes ten tags on an object and fifty on a bucket", () => {
  expect(objectTags(many(10))).toHaveLength(10);
  expect(() => objectTags(many(11))).toThrow("Object tags cannot be greater than 10");
  expect(bucketTags(many(50), [], false)).toHaveLength(50);
  expect(() => bucketTags(many(51), [], false)).toThrow("Bucket tags cannot be greater than 50");
});

describe("that begin with aws:", () => {
  const stack = tag("aws:cloudformation:stack-name", "Lab");

  test("come from inside alone", () => {
    expect(bucketTags([stack], [], true)).toEqual([stack]);
    expect(() => bucketTags([stack], [], false)).toThrow("System tags cannot be added/updated by requester");
    expect(() => objectTags([stack])).toThrow("Your TagKey cannot be prefixed with aws:");
  });

  test("are neither changed nor dropped by a client", () => {
    expect(bucketTags([stack, tag("a")], [stack], false)).toHaveLength(2);
    expect(() => bucketTags([{ ...stack, Value: "x" }], [stack], false)).toThrow(/added\/updated/);
    expect(() => bucketTags([tag("a")], [stack], false)).toThrow(
      "System tags cannot be removed by requester",
    );
  });
});

test("reads tags from a header", () => {
  expect(headerTags("b=2&a=x%20y&c")).toEqual([tag("a", "x y"), tag("b", "2"), tag("c")]);
  expect(headerTags(undefined)).toBeUndefined();
});

test.each(["key1=val1&key1=val2", "key1=val1,key2=val2"])("refuses the header %s", (header) => {
  expect(() => headerTags(header)).toThrow(
    expect.objectContaining({
      code: "InvalidArgument",
      members: { ArgumentName: "x-amz-tagging", ArgumentValue: header },
    }),
  );
});
