import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("an instance profile takes one role", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "p" });
  const add = () =>
    access.call("iam", "AddRoleToInstanceProfile", { InstanceProfileName: "p", RoleName: "r" });
  await add();
  await expect(add()).rejects.toMatchObject({
    code: "LimitExceeded",
    message: "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1",
  });
});

test("wants leave to pass the role to EC2", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "p" });
  const add = { Effect: "Allow", Action: "iam:AddRoleToInstanceProfile", Resource: "*" };
  const pass = (service: string) => ({
    Effect: "Allow",
    Action: "iam:PassRole",
    Resource: "arn:aws:iam::000000000000:role/r",
    Condition: { StringEquals: { "iam:PassedToService": service } },
  });
  const input = { InstanceProfileName: "p", RoleName: "r" };
  for (const statements of [[add], [add, pass("lambda.amazonaws.com")]]) {
    const identity = await access.user(`u${statements.length}`, ...statements);
    await expect(access.call("iam", "AddRoleToInstanceProfile", input, { identity })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("is not authorized to perform: iam:PassRole on resource"),
    });
  }
  const identity = await access.user("u", add, pass("ec2.amazonaws.com"));
  await expect(access.call("iam", "AddRoleToInstanceProfile", input, { identity })).resolves.toEqual({});
});
