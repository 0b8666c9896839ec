import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("changes what is given and leaves the rest", async () => {
  await using access = await startAccess();
  const input = {
    RoleName: "r",
    AssumeRolePolicyDocument: TRUST,
    Description: "old",
    MaxSessionDuration: 7200,
  };
  await access.call("iam", "CreateRole", input);
  await access.call("iam", "UpdateRole", { RoleName: "r", Description: "new" });
  await expect(access.call("iam", "GetRole", { RoleName: "r" })).resolves.toMatchObject({
    Role: { Description: "new", MaxSessionDuration: 7200 },
  });
  await access.call("iam", "UpdateRole", { RoleName: "r", MaxSessionDuration: 43200 });
  await expect(access.call("iam", "GetRole", { RoleName: "r" })).resolves.toMatchObject({
    Role: { Description: "new", MaxSessionDuration: 43200 },
  });
});
