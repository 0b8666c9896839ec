import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };

test("lists tags in the order of their keys, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  const Tags = ["b", "a", "c"].map((Key) => ({ Key, Value: Key }));
  await access.call("iam", "TagRole", { ...NAMED, Tags });
  const first = await access.call<{ Tags: object[]; Marker: string }>("iam", "ListRoleTags", {
    ...NAMED,
    MaxItems: 2,
  });
  expect(first.Tags).toEqual([
    { Key: "a", Value: "a" },
    { Key: "b", Value: "b" },
  ]);
  await expect(access.call("iam", "ListRoleTags", { ...NAMED, Marker: first.Marker })).resolves.toEqual({
    Tags: [{ Key: "c", Value: "c" }],
    IsTruncated: false,
  });
});
