import { startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const TRUST = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } }],
};

test("makes an instance profile with its role, gives it another, and deletes it", async () => {
  await using access = await startAccess();
  for (const RoleName of ["a", "b"]) {
    await access.call("iam", "CreateRole", { RoleName, AssumeRolePolicyDocument: JSON.stringify(TRUST) });
  }
  const type = typeOf(access.iam, "AWS::IAM::InstanceProfile");
  const context = resourceContext([access.iam]);
  const standing = await type.create({ Roles: ["a"], Path: "/x/" }, context);
  const InstanceProfileName = "Test-Thing-ABCDEFGHIJKL";
  expect(standing).toEqual({
    physicalId: InstanceProfileName,
    attributes: { Arn: `arn:aws:iam::000000000000:instance-profile/x/${InstanceProfileName}` },
  });
  expect(context.said).toEqual([standing]);
  await expect(type.create({ Roles: ["a"], Path: "/x/" }, context)).resolves.toEqual(standing);
  await type.update(standing, { Roles: ["b"] }, { Roles: ["a"] }, context);
  await expect(access.call("iam", "GetInstanceProfile", { InstanceProfileName })).resolves.toMatchObject({
    InstanceProfile: { Roles: [{ RoleName: "b" }] },
  });
  await type.delete(standing, { Roles: ["b"] }, context);
  await type.delete(standing, { Roles: ["b"] }, context);
  await expect(access.call("iam", "ListInstanceProfiles", {})).resolves.toMatchObject({
    InstanceProfiles: [],
  });
});
