import { policyOf, startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

test("is one policy of one role", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", {
    RoleName: "x",
    AssumeRolePolicyDocument: policyOf({
      Effect: "Allow",
      Action: "sts:AssumeRole",
      Principal: { Service: "ec2.amazonaws.com" },
    }),
  });
  const type = typeOf(access.iam, "AWS::IAM::RolePolicy");
  const context = resourceContext([access.iam]);
  const document = (Action: string) => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action, Resource: "*" }],
  });
  const first = { RoleName: "x", PolicyName: "p", PolicyDocument: document("iam:ListUsers") };
  const standing = await type.create(first, context);
  expect(standing).toEqual({ physicalId: "p|x", attributes: {} });
  const second = { ...first, PolicyDocument: document("iam:ListRoles") };
  await type.update(standing, second, first, context);
  const kept = await access.call<{ PolicyDocument: string }>("iam", "GetRolePolicy", {
    RoleName: "x",
    PolicyName: "p",
  });
  expect(decodeURIComponent(kept.PolicyDocument)).toContain("iam:ListRoles");
  await type.delete(standing, second, context);
  await type.delete(standing, second, context);
  await expect(access.call("iam", "ListRolePolicies", { RoleName: "x" })).resolves.toMatchObject({
    PolicyNames: [],
  });
});
