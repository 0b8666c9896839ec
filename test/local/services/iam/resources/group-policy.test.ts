import { startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

test("is one policy of one group", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "x" });
  const type = typeOf(access.iam, "AWS::IAM::GroupPolicy");
  const context = resourceContext([access.iam]);
  const document = (Action: string) => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action, Resource: "*" }],
  });
  const first = { GroupName: "x", PolicyName: "p", PolicyDocument: document("iam:ListUsers") };
  const standing = await type.create(first, context);
  expect(standing).toEqual({ physicalId: "p|x", attributes: {} });
  const second = { ...first, PolicyDocument: document("iam:ListRoles") };
  await type.update(standing, second, first, context);
  const kept = await access.call<{ PolicyDocument: string }>("iam", "GetGroupPolicy", {
    GroupName: "x",
    PolicyName: "p",
  });
  expect(decodeURIComponent(kept.PolicyDocument)).toContain("iam:ListRoles");
  await type.delete(standing, second, context);
  await type.delete(standing, second, context);
  await expect(access.call("iam", "ListGroupPolicies", { GroupName: "x" })).resolves.toMatchObject({
    PolicyNames: [],
  });
});
