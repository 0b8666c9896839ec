import { startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const TRUST = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } }],
};
const DOCUMENT = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "iam:ListUsers", Resource: "*" }],
};
const READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const FULL = "arn:aws:iam::aws:policy/AmazonS3FullAccess";

test("makes a role with its policies, boundary and tags, and says early that it is there", async () => {
  await using access = await startAccess();
  const context = resourceContext([access.iam]);
  const standing = await typeOf(access.iam, "AWS::IAM::Role").create(
    {
      AssumeRolePolicyDocument: TRUST,
      Description: "writes",
      ManagedPolicyArns: [READ],
      MaxSessionDuration: 7200,
      Path: "/service/",
      PermissionsBoundary: FULL,
      Policies: [{ PolicyName: "own", PolicyDocument: DOCUMENT }],
      Tags: [{ Key: "seat", Value: "s01" }],
    },
    context,
  );
  const RoleName = "Test-Thing-ABCDEFGHIJKL";
  expect(standing).toEqual({
    physicalId: RoleName,
    attributes: {
      Arn: `arn:aws:iam::000000000000:role/service/${RoleName}`,
      RoleId: expect.stringMatching(/^AROA/),
    },
  });
  expect(context.said).toEqual([standing]);
  await expect(access.call("iam", "GetAccountAuthorizationDetails", {})).resolves.toMatchObject({
    RoleDetailList: [
      {
        RoleName,
        RolePolicyList: [{ PolicyName: "own" }],
        AttachedManagedPolicies: [{ PolicyArn: READ }],
        PermissionsBoundary: { PermissionsBoundaryArn: FULL },
        Tags: expect.arrayContaining([
          { Key: "seat", Value: "s01" },
          { Key: "aws:cloudformation:logical-id", Value: "Thing" },
        ]),
      },
    ],
  });
});

test("goes on with a role that an interrupted creation left, and with no other", async () => {
  await using access = await startAccess();
  const type = typeOf(access.iam, "AWS::IAM::Role");
  const desired = { RoleName: "named", AssumeRolePolicyDocument: TRUST };
  const context = resourceContext([access.iam]);
  const first = await type.create(desired, context);
  await expect(type.create(desired, context)).resolves.toEqual(first);
  await expect(
    type.create(desired, resourceContext([access.iam], { logicalId: "Other" })),
  ).rejects.toMatchObject({
    code: "EntityAlreadyExists",
  });
});

test("changes everything in place", async () => {
  await using access = await startAccess();
  const type = typeOf(access.iam, "AWS::IAM::Role");
  const context = resourceContext([access.iam]);
  const previous = {
    AssumeRolePolicyDocument: TRUST,
    Description: "old",
    ManagedPolicyArns: [READ],
    PermissionsBoundary: FULL,
    Policies: [
      { PolicyName: "stays", PolicyDocument: DOCUMENT },
      { PolicyName: "goes", PolicyDocument: DOCUMENT },
    ],
    Tags: [{ Key: "seat", Value: "s01" }],
  };
  const standing = await type.create(previous, context);
  const desired = {
    AssumeRolePolicyDocument: JSON.parse(JSON.stringify(TRUST).replace("ec2", "lambda")),
    ManagedPolicyArns: [FULL],
    MaxSessionDuration: 43200,
    Policies: [{ PolicyName: "stays", PolicyDocument: DOCUMENT }],
    Tags: [{ Key: "class", Value: "a" }],
  };
  await expect(type.update(standing, desired, previous, context)).resolves.toEqual(standing);
  const { RoleDetailList } = await access.call<{ RoleDetailList: { AssumeRolePolicyDocument: string }[] }>(
    "iam",
    "GetAccountAuthorizationDetails",
    { Filter: ["Role"] },
  );
  const [role] = RoleDetailList;
  expect(role).toMatchObject({
    RolePolicyList: [{ PolicyName: "stays" }],
    AttachedManagedPolicies: [{ PolicyArn: FULL }],
    Tags: expect.arrayContaining([{ Key: "class", Value: "a" }]),
  });
  expect(role).not.toHaveProperty("PermissionsBoundary");
  expect(JSON.stringify(role)).not.toContain("s01");
  expect(decodeURIComponent(role?.AssumeRolePolicyDocument ?? "")).toContain("lambda.amazonaws.com");
  await expect(access.call("iam", "GetRole", { RoleName: standing.physicalId })).resolves.toMatchObject({
    Role: { Description: "", MaxSessionDuration: 43200 },
  });
});

test("goes with what the template gave it, but not with what others gave it", async () => {
  await using access = await startAccess();
  const type = typeOf(access.iam, "AWS::IAM::Role");
  const context = resourceContext([access.iam]);
  const desired = {
    AssumeRolePolicyDocument: TRUST,
    ManagedPolicyArns: [READ],
    Policies: [{ PolicyName: "own", PolicyDocument: DOCUMENT }],
  };
  const standing = await type.create(desired, context);
  const named = { RoleName: standing.physicalId };
  await access.call("iam", "AttachRolePolicy", { ...named, PolicyArn: FULL });
  await expect(type.delete(standing, desired, context)).rejects.toMatchObject({
    message: "Cannot delete entity, must detach all policies first.",
  });
  await access.call("iam", "DetachRolePolicy", { ...named, PolicyArn: FULL });
  await type.delete(standing, desired, context);
  await type.delete(standing, desired, context);
  await expect(access.call("iam", "ListRoles", {})).resolves.toMatchObject({ Roles: [] });
});

test("must be acknowledged, and by name when it is named", async () => {
  await using access = await startAccess();
  expect(typeOf(access.iam, "AWS::IAM::Role").acknowledged).toEqual({ namedBy: ["RoleName"] });
});
