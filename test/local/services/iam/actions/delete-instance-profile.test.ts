import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("deletes an instance profile that has no role", async () => {
  await using access = await startAccess();
  const named = { InstanceProfileName: "p" };
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "CreateInstanceProfile", named);
  await access.call("iam", "AddRoleToInstanceProfile", { ...named, RoleName: "r" });
  await expect(access.call("iam", "DeleteInstanceProfile", named)).rejects.toMatchObject({
    code: "DeleteConflict",
    message: "Cannot delete entity, must remove roles from instance profile first.",
  });
  await access.call("iam", "RemoveRoleFromInstanceProfile", { ...named, RoleName: "r" });
  await access.call("iam", "DeleteInstanceProfile", named);
  await expect(access.call("iam", "GetInstanceProfile", named)).rejects.toMatchObject({
    code: "NoSuchEntity",
  });
});
