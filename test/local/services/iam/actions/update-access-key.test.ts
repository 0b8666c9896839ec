import { startAccess } from "../../../../support/access";

test("a key that is put out of use makes nobody a caller, until it is put in use again", async () => {
  await using access = await startAccess();
  const { accessKeyId: AccessKeyId = "" } = await access.user("ann");
  const change = (Status: string) =>
    access.call("iam", "UpdateAccessKey", { UserName: "ann", AccessKeyId, Status });
  await change("Inactive");
  expect(access.iam.keys.find(AccessKeyId, undefined)).toBeUndefined();
  await change("Active");
  expect(access.iam.keys.find(AccessKeyId, undefined)).toBeDefined();
  await expect(change("Gone")).rejects.toMatchObject({
    code: "ValidationError",
    message:
      "1 validation error detected: Value 'Gone' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive]",
  });
});
