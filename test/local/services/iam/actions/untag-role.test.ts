import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };

test("takes tags away by key, whatever its case; keys that are not there are no matter", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  const Tags = [
    { Key: "seat", Value: "s01" },
    { Key: "class", Value: "a" },
  ];
  await access.call("iam", "TagRole", { ...NAMED, Tags });
  await access.call("iam", "UntagRole", { ...NAMED, TagKeys: ["SEAT", "none"] });
  await expect(access.call("iam", "ListRoleTags", NAMED)).resolves.toMatchObject({
    Tags: [{ Key: "class", Value: "a" }],
  });
});
