import type { GetSessionTokenCommandOutput } from "@aws-sdk/client-sts";
import type { Identity } from "../../../../../local/core/identity";
import { type Access, startAccess } from "../../../../support/access";

const HOUR = 3_600_000;

async function tokenOf(access: Access, identity?: Identity, DurationSeconds?: number): Promise<Identity> {
  const { Credentials } = await access.call<GetSessionTokenCommandOutput>(
    "sts",
    "GetSessionToken",
    DurationSeconds === undefined ? {} : { DurationSeconds },
    identity ? { identity } : {},
  );
  return access.identityOf(Credentials?.AccessKeyId ?? "", Credentials?.SessionToken);
}

test("gives a user a key for a while, with what the user may but for IAM and STS", async () => {
  await using access = await startAccess();
  const user = await access.user("ann", { Effect: "Allow", Action: "*", Resource: "*" });
  const identity = await tokenOf(access, user);
  expect(identity).toMatchObject({
    kind: "user",
    arn: user.arn,
    userId: user.userId,
    expires: access.clock.now() + 12 * HOUR,
  });
  await expect(access.call("sts", "GetCallerIdentity", {}, { identity })).resolves.toMatchObject({
    Arn: user.arn,
  });
  const RoleArn = await access.role("r", { Principal: { AWS: "000000000000" } });
  await expect(access.session({ RoleArn }, identity)).resolves.toMatchObject({ roleArn: RoleArn });
  await expect(access.call("iam", "ListUsers", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
  });
});

test("gives the root an hour", async () => {
  await using access = await startAccess();
  await expect(tokenOf(access, undefined, 43_200)).resolves.toMatchObject({
    kind: "root",
    expires: access.clock.now() + HOUR,
  });
});

test("is refused to sessions", async () => {
  await using access = await startAccess();
  const first = await tokenOf(access, await access.user("ann"));
  await expect(tokenOf(access, first)).rejects.toMatchObject({
    code: "AccessDenied",
    message: "Cannot call GetSessionToken with session credentials",
  });
});

test("refuses times that are too short or too long, and a second factor by name", async () => {
  await using access = await startAccess();
  await expect(access.call("sts", "GetSessionToken", { DurationSeconds: 60 })).rejects.toMatchObject({
    code: "ValidationError",
  });
  await expect(access.call("sts", "GetSessionToken", { TokenCode: "123456" })).rejects.toMatchObject({
    message: expect.stringContaining("sts:GetSessionToken with TokenCode"),
  });
});
