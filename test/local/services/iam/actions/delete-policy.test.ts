import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const PolicyArn = "arn:aws:iam::000000000000:policy/p";

test("deletes a policy that nobody has and that has one version", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  await access.call("iam", "CreateUser", { UserName: "ann", PermissionsBoundary: PolicyArn });
  await access.call("iam", "CreatePolicyVersion", { PolicyArn, PolicyDocument: DOCUMENT });
  const remove = () => access.call("iam", "DeletePolicy", { PolicyArn });
  await expect(remove()).rejects.toMatchObject({
    code: "DeleteConflict",
    message: "Cannot delete a policy attached to entities.",
  });
  await access.call("iam", "DeleteUserPermissionsBoundary", { UserName: "ann" });
  await expect(remove()).rejects.toMatchObject({
    code: "DeleteConflict",
    message: expect.stringContaining("This policy has more than one version."),
  });
  await access.call("iam", "DeletePolicyVersion", { PolicyArn, VersionId: "v2" });
  await remove();
  await expect(remove()).rejects.toMatchObject({ code: "NoSuchEntity" });
});

test("AWS's own policies stay", async () => {
  await using access = await startAccess();
  const admin = "arn:aws:iam::aws:policy/AdministratorAccess";
  await expect(access.call("iam", "DeletePolicy", { PolicyArn: admin })).rejects.toMatchObject({
    code: "AccessDenied",
    status: 403,
  });
});
