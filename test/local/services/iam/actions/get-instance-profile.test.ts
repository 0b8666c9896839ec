import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("gives an instance profile with its role", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "p" });
  await access.call("iam", "AddRoleToInstanceProfile", { InstanceProfileName: "p", RoleName: "r" });
  await expect(access.call("iam", "GetInstanceProfile", { InstanceProfileName: "p" })).resolves.toMatchObject(
    {
      InstanceProfile: {
        Roles: [{ RoleName: "r", AssumeRolePolicyDocument: expect.stringMatching(/^%7B/) }],
      },
    },
  );
  await expect(access.call("iam", "GetInstanceProfile", { InstanceProfileName: "q" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "Instance Profile q cannot be found.",
  });
});
