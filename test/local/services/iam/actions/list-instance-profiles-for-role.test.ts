import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("lists the instance profiles that hold a role", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  for (const InstanceProfileName of ["a", "b"]) {
    await access.call("iam", "CreateInstanceProfile", { InstanceProfileName });
  }
  await access.call("iam", "AddRoleToInstanceProfile", { InstanceProfileName: "b", RoleName: "r" });
  const answer = await access.call<{ InstanceProfiles: object[] }>("iam", "ListInstanceProfilesForRole", {
    RoleName: "r",
  });
  expect(answer.InstanceProfiles).toEqual([expect.objectContaining({ InstanceProfileName: "b" })]);
});
