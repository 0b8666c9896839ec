import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };
const PermissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("takes the boundary away, once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "PutRolePermissionsBoundary", { ...NAMED, PermissionsBoundary });
  await access.call("iam", "DeleteRolePermissionsBoundary", NAMED);
  const answer = await access.call<{ Role: object }>("iam", "GetRole", NAMED);
  expect(answer.Role).not.toHaveProperty("PermissionsBoundary");
  await expect(access.call("iam", "DeleteRolePermissionsBoundary", NAMED)).rejects.toMatchObject({
    code: "NoSuchEntity",
  });
});
