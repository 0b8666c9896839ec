import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };

const PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("detaches a managed policy, once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "AttachRolePolicy", { ...NAMED, PolicyArn });
  await access.call("iam", "DetachRolePolicy", { ...NAMED, PolicyArn });
  await expect(access.call("iam", "ListAttachedRolePolicies", NAMED)).resolves.toMatchObject({
    AttachedPolicies: [],
  });
  await expect(access.call("iam", "DetachRolePolicy", { ...NAMED, PolicyArn })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: `Policy ${PolicyArn} was not found.`,
  });
});
