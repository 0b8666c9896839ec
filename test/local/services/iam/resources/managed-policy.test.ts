import { startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const TRUST = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } }],
};
const document = (Action: string) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource: "*" }],
});
const ARN = "arn:aws:iam::000000000000:policy/Test-Thing-ABCDEFGHIJKL";

test("makes a managed policy and attaches it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: JSON.stringify(TRUST) });
  const type = typeOf(access.iam, "AWS::IAM::ManagedPolicy");
  const context = resourceContext([access.iam]);
  const desired = { Description: "lists", PolicyDocument: document("iam:ListUsers"), Roles: ["r"] };
  const standing = await type.create(desired, context);
  expect(standing).toEqual({
    physicalId: ARN,
    attributes: {
      AttachmentCount: 1,
      CreateDate: "2026-01-15T12:00:00.000Z",
      DefaultVersionId: "v1",
      IsAttachable: true,
      PermissionsBoundaryUsageCount: 0,
      PolicyArn: ARN,
      PolicyId: expect.stringMatching(/^ANPA/),
      UpdateDate: "2026-01-15T12:00:00.000Z",
    },
  });
  await type.delete(standing, desired, context);
  await type.delete(standing, desired, context);
  await expect(access.call("iam", "ListPolicies", { Scope: "Local" })).resolves.toMatchObject({
    Policies: [],
  });
});

test("puts a new text into force, and makes room by the oldest that is not", async () => {
  await using access = await startAccess();
  const type = typeOf(access.iam, "AWS::IAM::ManagedPolicy");
  const context = resourceContext([access.iam]);
  let previous = { PolicyDocument: document("s3:Get0") };
  let standing = await type.create(previous, context);
  for (let i = 1; i <= 6; i++) {
    const desired = { PolicyDocument: document(`s3:Get${i}`) };
    standing = await type.update(standing, desired, previous, context);
    previous = desired;
  }
  expect(standing.attributes).toMatchObject({ DefaultVersionId: "v7" });
  await expect(access.call("iam", "ListPolicyVersions", { PolicyArn: ARN })).resolves.toMatchObject({
    Versions: ["v7", "v6", "v5", "v4", "v3"].map((VersionId) => ({ VersionId })),
  });
  await type.update(standing, previous, previous, context);
  await expect(access.call("iam", "GetPolicy", { PolicyArn: ARN })).resolves.toMatchObject({
    Policy: { DefaultVersionId: "v7" },
  });
  await type.delete(standing, previous, context);
  await expect(access.call("iam", "ListPolicies", { Scope: "Local" })).resolves.toMatchObject({
    Policies: [],
  });
});

test("moves from some to others", async () => {
  await using access = await startAccess();
  for (const GroupName of ["a", "b"]) await access.call("iam", "CreateGroup", { GroupName });
  const type = typeOf(access.iam, "AWS::IAM::ManagedPolicy");
  const context = resourceContext([access.iam]);
  const first = { PolicyDocument: document("s3:Get"), Groups: ["a"] };
  const standing = await type.create(first, context);
  await type.update(standing, { ...first, Groups: ["b"] }, first, context);
  await expect(access.call("iam", "ListEntitiesForPolicy", { PolicyArn: ARN })).resolves.toMatchObject({
    PolicyGroups: [{ GroupName: "b" }],
  });
});

test("goes on after an interruption when the name was made for it, and not when it was given", async () => {
  await using access = await startAccess();
  const type = typeOf(access.iam, "AWS::IAM::ManagedPolicy");
  const context = resourceContext([access.iam]);
  const desired = { PolicyDocument: document("s3:Get") };
  const first = await type.create(desired, context);
  await expect(type.create(desired, context)).resolves.toEqual(first);
  const named = { ...desired, ManagedPolicyName: "p" };
  await type.create(named, context);
  await expect(type.create(named, context)).rejects.toMatchObject({ code: "EntityAlreadyExists" });
});
