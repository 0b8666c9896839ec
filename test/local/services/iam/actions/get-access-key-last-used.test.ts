import { startAccess } from "../../../../support/access";

test("tells whose a key is, and of its use no more than AWS tells of a key that was never used", async () => {
  await using access = await startAccess();
  const { accessKeyId: AccessKeyId } = await access.user("ann");
  await expect(access.call("iam", "GetAccessKeyLastUsed", { AccessKeyId })).resolves.toEqual({
    UserName: "ann",
    AccessKeyLastUsed: { LastUsedDate: undefined, ServiceName: "N/A", Region: "N/A" },
  });
  await expect(
    access.call("iam", "GetAccessKeyLastUsed", { AccessKeyId: "AKIAAAAAAAAAAAAAAAAA" }),
  ).rejects.toMatchObject({ code: "NoSuchEntity" });
});
