import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("takes the role out, and no other", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "p" });
  await access.call("iam", "AddRoleToInstanceProfile", { InstanceProfileName: "p", RoleName: "r" });
  const remove = (RoleName: string) =>
    access.call("iam", "RemoveRoleFromInstanceProfile", { InstanceProfileName: "p", RoleName });
  await expect(remove("other")).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "The role with name other cannot be found.",
  });
  await remove("r");
  await expect(access.call("iam", "GetInstanceProfile", { InstanceProfileName: "p" })).resolves.toMatchObject(
    {
      InstanceProfile: { Roles: [] },
    },
  );
});
