import { startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const DOCUMENT = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "iam:ListUsers", Resource: "*" }],
};
const READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("makes, changes and deletes a user with its groups and policies", async () => {
  await using access = await startAccess();
  const type = typeOf(access.iam, "AWS::IAM::User");
  const context = resourceContext([access.iam]);
  for (const GroupName of ["a", "b"]) await access.call("iam", "CreateGroup", { GroupName });
  const first = {
    Groups: ["a"],
    ManagedPolicyArns: [READ],
    PermissionsBoundary: READ,
    Policies: [{ PolicyName: "own", PolicyDocument: DOCUMENT }],
    Tags: [{ Key: "seat", Value: "s01" }],
  };
  const standing = await type.create(first, context);
  expect(standing).toEqual({
    physicalId: "Test-Thing-ABCDEFGHIJKL",
    attributes: { Arn: "arn:aws:iam::000000000000:user/Test-Thing-ABCDEFGHIJKL" },
  });
  expect(context.said).toEqual([standing]);
  const second = { Groups: ["b"], Path: "/team/" };
  await expect(type.update(standing, second, first, context)).resolves.toMatchObject({
    attributes: { Arn: "arn:aws:iam::000000000000:user/team/Test-Thing-ABCDEFGHIJKL" },
  });
  const { UserDetailList } = await access.call<{ UserDetailList: object[] }>(
    "iam",
    "GetAccountAuthorizationDetails",
    { Filter: ["User"] },
  );
  expect(UserDetailList[0]).toMatchObject({
    GroupList: ["b"],
    UserPolicyList: [],
    AttachedManagedPolicies: [],
  });
  expect(UserDetailList[0]).not.toHaveProperty("PermissionsBoundary");
  await type.delete(standing, second, context);
  await type.delete(standing, second, context);
  await expect(access.call("iam", "ListUsers", {})).resolves.toMatchObject({ Users: [] });
});

test("goes on with a user that an interrupted creation left, and with no other", async () => {
  await using access = await startAccess();
  const type = typeOf(access.iam, "AWS::IAM::User");
  const context = resourceContext([access.iam]);
  const first = await type.create({ UserName: "ann" }, context);
  await expect(type.create({ UserName: "ann" }, context)).resolves.toEqual(first);
  await expect(
    type.create({ UserName: "ann" }, resourceContext([access.iam], { logicalId: "Other" })),
  ).rejects.toMatchObject({ code: "EntityAlreadyExists" });
});
