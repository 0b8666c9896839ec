import { startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const DOCUMENT = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "iam:ListUsers", Resource: "*" }],
};
const READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("makes, changes and deletes a group with its policies", async () => {
  await using access = await startAccess();
  const type = typeOf(access.iam, "AWS::IAM::Group");
  const context = resourceContext([access.iam]);
  const first = { ManagedPolicyArns: [READ], Policies: [{ PolicyName: "own", PolicyDocument: DOCUMENT }] };
  const standing = await type.create(first, context);
  expect(standing).toEqual({
    physicalId: "Test-Thing-ABCDEFGHIJKL",
    attributes: { Arn: "arn:aws:iam::000000000000:group/Test-Thing-ABCDEFGHIJKL" },
  });
  await expect(type.update(standing, { Path: "/x/" }, first, context)).resolves.toMatchObject({
    attributes: { Arn: "arn:aws:iam::000000000000:group/x/Test-Thing-ABCDEFGHIJKL" },
  });
  const GroupName = standing.physicalId;
  await expect(access.call("iam", "ListGroupPolicies", { GroupName })).resolves.toMatchObject({
    PolicyNames: [],
  });
  await type.delete(standing, { Path: "/x/" }, context);
  await type.delete(standing, { Path: "/x/" }, context);
  await expect(access.call("iam", "ListGroups", {})).resolves.toMatchObject({ Groups: [] });
});

test("goes on after an interruption when the name was made for it, and not when it was given", async () => {
  await using access = await startAccess();
  const type = typeOf(access.iam, "AWS::IAM::Group");
  const context = resourceContext([access.iam]);
  const first = await type.create({}, context);
  await expect(type.create({}, context)).resolves.toEqual(first);
  await type.create({ GroupName: "g" }, context);
  await expect(type.create({ GroupName: "g" }, context)).rejects.toMatchObject({
    code: "EntityAlreadyExists",
  });
});
