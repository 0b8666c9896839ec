import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };
const PermissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("bounds a role by a managed policy, which counts it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "PutRolePermissionsBoundary", { ...NAMED, PermissionsBoundary });
  await expect(access.call("iam", "GetRole", NAMED)).resolves.toMatchObject({
    Role: { PermissionsBoundary: { PermissionsBoundaryArn: PermissionsBoundary } },
  });
  await expect(access.call("iam", "GetPolicy", { PolicyArn: PermissionsBoundary })).resolves.toMatchObject({
    Policy: { AttachmentCount: 0, PermissionsBoundaryUsageCount: 1 },
  });
});

test("refuses a policy that is not there", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  const none = "arn:aws:iam::000000000000:policy/none";
  await expect(
    access.call("iam", "PutRolePermissionsBoundary", { ...NAMED, PermissionsBoundary: none }),
  ).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: `Scope ARN: ${none} does not exist or is not attachable.`,
  });
});
