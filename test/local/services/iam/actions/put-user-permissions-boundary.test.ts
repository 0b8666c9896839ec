import { startAccess } from "../../../../support/access";

const NAMED = { UserName: "ann" };
const PermissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("bounds a user by a managed policy, which counts it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await access.call("iam", "PutUserPermissionsBoundary", { ...NAMED, PermissionsBoundary });
  await expect(access.call("iam", "GetUser", NAMED)).resolves.toMatchObject({
    User: { PermissionsBoundary: { PermissionsBoundaryArn: PermissionsBoundary } },
  });
  await expect(access.call("iam", "GetPolicy", { PolicyArn: PermissionsBoundary })).resolves.toMatchObject({
    Policy: { AttachmentCount: 0, PermissionsBoundaryUsageCount: 1 },
  });
});

test("refuses a policy that is not there", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const none = "arn:aws:iam::000000000000:policy/none";
  await expect(
    access.call("iam", "PutUserPermissionsBoundary", { ...NAMED, PermissionsBoundary: none }),
  ).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: `Scope ARN: ${none} does not exist or is not attachable.`,
  });
});
