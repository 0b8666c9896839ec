import { startAccess } from "../../../../support/access";

test("makes a key that makes its user the caller at once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const { AccessKey } = await access.call<{ AccessKey: { AccessKeyId: string; SecretAccessKey: string } }>(
    "iam",
    "CreateAccessKey",
    { UserName: "ann" },
  );
  expect(AccessKey).toEqual({
    UserName: "ann",
    AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/),
    SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9+/]{40}$/),
    Status: "Active",
    CreateDate: new Date(access.clock.now()),
  });
  expect(access.iam.keys.find(AccessKey.AccessKeyId, undefined)).toMatchObject({
    secretAccessKey: AccessKey.SecretAccessKey,
    identity: { kind: "user", arn: "arn:aws:iam::000000000000:user/ann" },
  });
});

test("a user has two keys and no more", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const make = () => access.call("iam", "CreateAccessKey", { UserName: "ann" });
  await make();
  await make();
  await expect(make()).rejects.toMatchObject({
    code: "LimitExceeded",
    message: "Cannot exceed quota for AccessKeysPerUser: 2",
  });
});

test("whoever names nobody gets a key of its own: a user, and the root", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann", {
    Effect: "Allow",
    Action: "iam:CreateAccessKey",
    Resource: "*",
  });
  await expect(access.call("iam", "CreateAccessKey", {}, { identity })).resolves.toMatchObject({
    AccessKey: { UserName: "ann" },
  });
  const { AccessKey } = await access.call<{ AccessKey: { AccessKeyId: string } }>(
    "iam",
    "CreateAccessKey",
    {},
  );
  expect(access.identityOf(AccessKey.AccessKeyId)).toMatchObject({ kind: "root" });
});
