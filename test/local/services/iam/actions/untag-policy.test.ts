import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const NAMED = { PolicyArn: "arn:aws:iam::000000000000:policy/ann" };

test("takes tags away by key, whatever its case; keys that are not there are no matter", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "ann", PolicyDocument: DOCUMENT });
  const Tags = [
    { Key: "seat", Value: "s01" },
    { Key: "class", Value: "a" },
  ];
  await access.call("iam", "TagPolicy", { ...NAMED, Tags });
  await access.call("iam", "UntagPolicy", { ...NAMED, TagKeys: ["SEAT", "none"] });
  await expect(access.call("iam", "ListPolicyTags", NAMED)).resolves.toMatchObject({
    Tags: [{ Key: "class", Value: "a" }],
  });
});
