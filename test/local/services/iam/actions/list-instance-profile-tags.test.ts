import { startAccess } from "../../../../support/access";

const NAMED = { InstanceProfileName: "ann" };

test("lists tags in the order of their keys, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "ann" });
  const Tags = ["b", "a", "c"].map((Key) => ({ Key, Value: Key }));
  await access.call("iam", "TagInstanceProfile", { ...NAMED, Tags });
  const first = await access.call<{ Tags: object[]; Marker: string }>("iam", "ListInstanceProfileTags", {
    ...NAMED,
    MaxItems: 2,
  });
  expect(first.Tags).toEqual([
    { Key: "a", Value: "a" },
    { Key: "b", Value: "b" },
  ]);
  await expect(
    access.call("iam", "ListInstanceProfileTags", { ...NAMED, Marker: first.Marker }),
  ).resolves.toEqual({ Tags: [{ Key: "c", Value: "c" }], IsTruncated: false });
});
