import { startAccess } from "../../../../support/access";

test("a key that is deleted makes nobody a caller", async () => {
  await using access = await startAccess();
  const { accessKeyId: AccessKeyId = "" } = await access.user("ann");
  await access.call("iam", "CreateUser", { UserName: "bob" });
  await expect(access.call("iam", "DeleteAccessKey", { UserName: "bob", AccessKeyId })).rejects.toMatchObject(
    {
      code: "NoSuchEntity",
      message: `The Access Key with id ${AccessKeyId} cannot be found.`,
    },
  );
  await access.call("iam", "DeleteAccessKey", { UserName: "ann", AccessKeyId });
  expect(access.iam.keys.find(AccessKeyId, undefined)).toBeUndefined();
});
