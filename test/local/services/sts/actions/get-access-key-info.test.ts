import { startAccess } from "../../../../support/access";

test("tells the account of a key", async () => {
  await using access = await startAccess();
  await expect(
    access.call("sts", "GetAccessKeyInfo", { AccessKeyId: "AKIAIOSFODNN7EXAMPLE" }),
  ).resolves.toEqual({ Account: "000000000000" });
  await expect(access.call("sts", "GetAccessKeyInfo", { AccessKeyId: "test" })).rejects.toMatchObject({
    code: "ValidationError",
  });
});
