import { singlePolicyType } from "../../../../../local/services/iam/resources/single-policy";
import { startAccess } from "../../../../support/access";
import { resourceContext } from "../../../../support/resource-context";

test("name and holder identify the policy: a change of either replaces it", () => {
  const type = singlePolicyType("Role");
  expect(type.type).toBe("AWS::IAM::RolePolicy");
  expect(type.properties).toMatchObject({
    PolicyName: { required: true, update: "replace" },
    RoleName: { required: true, update: "replace" },
  });
  expect(type.properties.PolicyDocument).not.toHaveProperty("update");
});

test("a policy of a holder that is gone is gone with it", async () => {
  await using access = await startAccess();
  const type = singlePolicyType("User");
  const desired = { UserName: "nobody", PolicyName: "p" };
  const standing = { physicalId: "p|nobody", attributes: {} };
  await expect(type.delete(standing, desired, resourceContext([access.iam]))).resolves.toBeUndefined();
});
