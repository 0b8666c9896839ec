import { SsmStore } from "../../../../local/services/ssm/store";
import { taggedParameter, withTags } from "../../../../local/services/ssm/tags";
import { fakeCloud } from "../../../support/fake-cloud";

const many = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `k${i}`, Value: "v" }));

test("puts tags on top of those that are there", () => {
  expect(
    withTags({ a: "1", b: "2" }, [
      { Key: "b", Value: "3" },
      { Key: "c", Value: "" },
    ]),
  ).toEqual({
    a: "1",
    b: "3",
    c: "",
  });
});

test("takes 50 tags, and those of CloudFormation besides", () => {
  const own = { "aws:cloudformation:stack-name": "s" };
  expect(Object.keys(withTags(own, many(50)))).toHaveLength(51);
  expect(() => withTags(own, many(51))).toThrow(expect.objectContaining({ code: "TooManyTagsError" }));
});

test("refuses AWS's own prefix to everybody else", () => {
  expect(() => withTags({}, [{ Key: "AWS:x", Value: "" }])).toThrow(
    expect.objectContaining({ code: "ValidationException" }),
  );
});

test("finds only parameters to tag", async () => {
  await using cloud = await fakeCloud();
  const store = new SsmStore(cloud);
  expect(() => taggedParameter(store, "Parameter", "none")).toThrow(
    expect.objectContaining({ code: "InvalidResourceId" }),
  );
  expect(() => taggedParameter(store, "Document", "d")).toThrow(/ssm resource type Document/);
});
