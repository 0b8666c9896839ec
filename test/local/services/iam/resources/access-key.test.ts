import { startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

test("makes a key whose secret the template can read, changes its status and deletes it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const type = typeOf(access.iam, "AWS::IAM::AccessKey");
  const context = resourceContext([access.iam]);
  const standing = await type.create({ UserName: "ann", Status: "Inactive" }, context);
  const { physicalId, attributes } = standing;
  expect(physicalId).toMatch(/^AKIA/);
  expect(attributes).toEqual({ Id: physicalId, SecretAccessKey: expect.stringMatching(/^.{40}$/) });
  expect(access.iam.keys.find(physicalId, undefined)).toBeUndefined();
  await type.update(standing, { UserName: "ann" }, { UserName: "ann", Status: "Inactive" }, context);
  expect(access.iam.keys.find(physicalId, undefined)?.secretAccessKey).toBe(attributes.SecretAccessKey);
  await type.delete(standing, { UserName: "ann" }, context);
  await type.delete(standing, { UserName: "ann" }, context);
  expect(access.iam.keys.find(physicalId, undefined)).toBeUndefined();
});
