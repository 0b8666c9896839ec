import { startAccess } from "../../../../support/access";

const NAMED = { UserName: "ann" };

test("lists tags in the order of their keys, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const Tags = ["b", "a", "c"].map((Key) => ({ Key, Value: Key }));
  await access.call("iam", "TagUser", { ...NAMED, Tags });
  const first = await access.call<{ Tags: object[]; Marker: string }>("iam", "ListUserTags", {
    ...NAMED,
    MaxItems: 2,
  });
  expect(first.Tags).toEqual([
    { Key: "a", Value: "a" },
    { Key: "b", Value: "b" },
  ]);
  await expect(access.call("iam", "ListUserTags", { ...NAMED, Marker: first.Marker })).resolves.toEqual({
    Tags: [{ Key: "c", Value: "c" }],
    IsTruncated: false,
  });
});
