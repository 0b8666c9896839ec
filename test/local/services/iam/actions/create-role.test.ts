import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("makes a role with everything that it was given", async () => {
  await using access = await startAccess();
  const PermissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  const Tags = [{ Key: "seat", Value: "s01" }];
  const more = {
    Path: "/service/",
    Description: "writes",
    MaxSessionDuration: 7200,
    PermissionsBoundary,
    Tags,
  };
  const input = { RoleName: "r", AssumeRolePolicyDocument: TRUST, ...more };
  await expect(access.call("iam", "CreateRole", input)).resolves.toEqual({
    Role: {
      RoleName: "r",
      Path: "/service/",
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      Arn: "arn:aws:iam::000000000000:role/service/r",
      CreateDate: new Date(access.clock.now()),
      AssumeRolePolicyDocument: expect.stringMatching(/^%7B%22Version%22/),
      Description: "writes",
      MaxSessionDuration: 7200,
      PermissionsBoundary: {
        PermissionsBoundaryType: "PermissionsBoundaryPolicy",
        PermissionsBoundaryArn: PermissionsBoundary,
      },
      Tags,
    },
  });
});

test.each([
  ["a trust policy that trusts nobody", { AssumeRolePolicyDocument: "{}" }, "MalformedPolicyDocument"],
  ["a session of less than an hour", { MaxSessionDuration: 60 }, "ValidationError"],
  [
    "a boundary that is not there",
    { PermissionsBoundary: "arn:aws:iam::000000000000:policy/x" },
    "NoSuchEntity",
  ],
])("refuses %s", async (_, more, code) => {
  await using access = await startAccess();
  const input = { RoleName: "r", AssumeRolePolicyDocument: TRUST, ...more };
  await expect(access.call("iam", "CreateRole", input)).rejects.toMatchObject({ code });
});

test("refuses a name that is taken, and a trust policy that is too long", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  await expect(
    access.call("iam", "CreateRole", { RoleName: "R", AssumeRolePolicyDocument: TRUST }),
  ).rejects.toMatchObject({ code: "EntityAlreadyExists", message: "Role with name R already exists." });
  const Service = Array.from({ length: 80 }, (_, i) => `service-${i}.amazonaws.com`);
  const AssumeRolePolicyDocument = policyOf({
    Effect: "Allow",
    Action: "sts:AssumeRole",
    Principal: { Service },
  });
  await expect(
    access.call("iam", "CreateRole", { RoleName: "long", AssumeRolePolicyDocument }),
  ).rejects.toMatchObject({
    code: "LimitExceeded",
    message: "Cannot exceed quota for ACLSizePerRole: 2048",
  });
});

test("wants leave to tag, for the caller's own tags but not for CloudFormation's", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann", { Effect: "Allow", Action: "iam:CreateRole", Resource: "*" });
  const make = (RoleName: string, Key: string) =>
    access.call(
      "iam",
      "CreateRole",
      { RoleName, AssumeRolePolicyDocument: TRUST, Tags: [{ Key, Value: "x" }] },
      { identity },
    );
  await expect(make("a", "seat")).rejects.toMatchObject({ message: expect.stringContaining("iam:TagRole") });
  await expect(make("b", "aws:cloudformation:stack-name")).resolves.toBeDefined();
});
