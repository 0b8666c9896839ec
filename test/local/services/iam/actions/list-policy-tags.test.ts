import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const NAMED = { PolicyArn: "arn:aws:iam::000000000000:policy/ann" };

test("lists tags in the order of their keys, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "ann", PolicyDocument: DOCUMENT });
  const Tags = ["b", "a", "c"].map((Key) => ({ Key, Value: Key }));
  await access.call("iam", "TagPolicy", { ...NAMED, Tags });
  const first = await access.call<{ Tags: object[]; Marker: string }>("iam", "ListPolicyTags", {
    ...NAMED,
    MaxItems: 2,
  });
  expect(first.Tags).toEqual([
    { Key: "a", Value: "a" },
    { Key: "b", Value: "b" },
  ]);
  await expect(access.call("iam", "ListPolicyTags", { ...NAMED, Marker: first.Marker })).resolves.toEqual({
    Tags: [{ Key: "c", Value: "c" }],
    IsTruncated: false,
  });
});
