import type { GetFederationTokenCommandOutput } from "@aws-sdk/client-sts";
import type { Identity } from "../../../../../local/core/identity";
import { type Access, policyOf, startAccess } from "../../../../support/access";

const ALL = { Effect: "Allow", Action: "*", Resource: "*" };
const LIST_USERS = policyOf({ Effect: "Allow", Action: "iam:ListUsers", Resource: "*" });

async function federate(access: Access, user: Identity, input: object): Promise<Identity> {
  const { Credentials } = await access.call<GetFederationTokenCommandOutput>(
    "sts",
    "GetFederationToken",
    { Name: "guest", ...input },
    { identity: user },
  );
  return access.identityOf(Credentials?.AccessKeyId ?? "", Credentials?.SessionToken);
}

test("gives a session what its policies and the user's own both allow", async () => {
  await using access = await startAccess();
  const user = await access.user("ann", ALL);
  const identity = await federate(access, user, { Policy: LIST_USERS });
  expect(identity).toMatchObject({
    arn: "arn:aws:sts::000000000000:federated-user/guest",
    userId: "000000000000:guest",
    issuerArn: user.arn,
  });
  await expect(access.call("iam", "ListUsers", {}, { identity })).resolves.toBeDefined();
  await expect(access.call("iam", "ListRoles", {}, { identity })).rejects.toMatchObject({
    message: expect.stringContaining("because no session policy allows"),
  });
  await access.call("iam", "DeleteUserPolicy", { UserName: "ann", PolicyName: "own" });
  await expect(access.call("iam", "ListUsers", {}, { identity })).rejects.toMatchObject({
    message: expect.stringContaining("because no identity-based policy allows"),
  });
});

test("allows nothing without session policies", async () => {
  await using access = await startAccess();
  const identity = await federate(access, await access.user("ann", ALL), {});
  await expect(access.call("iam", "ListUsers", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
  });
});

test("is for the root too, and wants a grant of everybody else", async () => {
  await using access = await startAccess();
  const root = access.identityOf("test");
  const identity = await federate(access, root, { Policy: LIST_USERS, DurationSeconds: 43_200 });
  expect(identity.expires).toBe(access.clock.now() + 3_600_000);
  await expect(access.call("iam", "ListUsers", {}, { identity })).resolves.toBeDefined();
  await expect(access.call("iam", "ListRoles", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
  });
  await expect(federate(access, await access.user("bob"), {})).rejects.toMatchObject({
    message: expect.stringContaining(
      "sts:GetFederationToken on resource: arn:aws:sts::000000000000:federated-user/guest",
    ),
  });
});

test("carries tags, and is refused to sessions", async () => {
  await using access = await startAccess();
  const user = await access.user("ann", ALL);
  const identity = await federate(access, user, {
    Tags: [{ Key: "seat", Value: "s01" }],
    Policy: policyOf(ALL),
  });
  expect(identity.tags).toEqual({ seat: "s01" });
  await expect(federate(access, identity, {})).rejects.toMatchObject({
    code: "AccessDenied",
    message: "Cannot call GetFederationToken with session credentials",
  });
});
