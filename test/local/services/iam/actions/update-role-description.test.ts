import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("changes the description and gives the role", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  await expect(
    access.call("iam", "UpdateRoleDescription", { RoleName: "r", Description: "new" }),
  ).resolves.toMatchObject({ Role: { RoleName: "r", Description: "new" } });
});
