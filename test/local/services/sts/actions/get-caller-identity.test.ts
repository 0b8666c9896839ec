import { startAccess } from "../../../../support/access";

test("tells everybody who they are, whatever policies say", async () => {
  await using access = await startAccess();
  await expect(access.call("sts", "GetCallerIdentity", {})).resolves.toEqual({
    Account: "000000000000",
    UserId: "000000000000",
    Arn: "arn:aws:iam::000000000000:root",
  });
  const identity = await access.user("ann", { Effect: "Deny", Action: "*", Resource: "*" });
  await expect(access.call("sts", "GetCallerIdentity", {}, { identity })).resolves.toEqual({
    Account: "000000000000",
    UserId: identity.userId,
    Arn: "arn:aws:iam::000000000000:user/ann",
  });
  const RoleArn = await access.role("r", { Principal: { AWS: "000000000000" } });
  const session = await access.session({ RoleArn });
  await expect(access.call("sts", "GetCallerIdentity", {}, { identity: session })).resolves.toMatchObject({
    UserId: expect.stringMatching(/^AROA[A-Z2-7]{17}:test$/),
    Arn: "arn:aws:sts::000000000000:assumed-role/r/test",
  });
});
