import type { AssumeRoleCommandOutput } from "@aws-sdk/client-sts";
import type { Identity } from "../../../../../local/core/identity";
import { ACCOUNT } from "../../../../../local/core/regions";
import { policyOf, startAccess } from "../../../../support/access";

const toAccount = { Principal: { AWS: ACCOUNT } };
const mayAssume = { Effect: "Allow", Action: ["sts:AssumeRole", "sts:TagSession"], Resource: "*" };
const listUsers = { Effect: "Allow", Action: "iam:ListUsers", Resource: "*" };
const HOUR = 3_600_000;

test("gives a session of the role, with what stands in its answer on AWS", async () => {
  await using access = await startAccess();
  const RoleArn = await access.role("deploy", toAccount);
  const answer = await access.call<AssumeRoleCommandOutput>("sts", "AssumeRole", {
    RoleArn,
    RoleSessionName: "ann",
  });
  expect(answer).toEqual({
    Credentials: {
      AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
      SecretAccessKey: expect.stringMatching(/^.{40}$/),
      SessionToken: expect.any(String),
      Expiration: new Date(access.clock.now() + HOUR),
    },
    AssumedRoleUser: {
      AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}:ann$/),
      Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/ann`,
    },
  });
});

test("lets the session do what the role may, and nothing else", async () => {
  await using access = await startAccess();
  const RoleArn = await access.role("lister", toAccount, listUsers);
  const identity = await access.session({ RoleArn });
  await expect(access.call("iam", "ListUsers", {}, { identity })).resolves.toMatchObject({ Users: [] });
  await expect(access.call("iam", "ListRoles", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
    status: 403,
    message: `User: arn:aws:sts::${ACCOUNT}:assumed-role/lister/test is not authorized to perform: iam:ListRoles on resource: arn:aws:iam::${ACCOUNT}:role/ because no identity-based policy allows the iam:ListRoles action`,
  });
});

test("refuses a user without a grant, a role without trust and a role that is not there in the same words", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann");
  const free = await access.user("bob", mayAssume);
  const toEc2 = await access.role("host", { Principal: { Service: "ec2.amazonaws.com" } });
  const open = await access.role("open", toAccount);
  const refused = (who: Identity, RoleArn: string) =>
    expect(access.session({ RoleArn }, who)).rejects.toMatchObject({
      code: "AccessDenied",
      message: `User: ${who.arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
    });
  await refused(identity, open);
  await refused(free, toEc2);
  await refused(free, `arn:aws:iam::${ACCOUNT}:role/none`);
  await expect(access.session({ RoleArn: open }, free)).resolves.toMatchObject({ roleArn: open });
});

test("wants the external id that the trust policy names", async () => {
  await using access = await startAccess();
  const Condition = { StringEquals: { "sts:ExternalId": "secret" } };
  const RoleArn = await access.role("outside", { ...toAccount, Condition });
  await expect(access.session({ RoleArn })).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(access.session({ RoleArn, ExternalId: "other" })).rejects.toMatchObject({
    code: "AccessDenied",
  });
  await expect(access.session({ RoleArn, ExternalId: "secret" })).resolves.toMatchObject({
    roleArn: RoleArn,
  });
});

test("holds a session to the role's longest, and a chain of roles to an hour", async () => {
  await using access = await startAccess();
  const RoleArn = await access.role("first", toAccount, mayAssume);
  const next = await access.role("second", toAccount);
  await access.call("iam", "UpdateRole", { RoleName: "second", MaxSessionDuration: 43200 });
  await expect(access.session({ RoleArn, DurationSeconds: 3601 })).rejects.toMatchObject({
    code: "ValidationError",
    message: "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
  });
  const identity = await access.session({ RoleArn });
  await expect(access.session({ RoleArn: next, DurationSeconds: 43200 })).resolves.toMatchObject({
    expires: access.clock.now() + 12 * HOUR,
  });
  await expect(access.session({ RoleArn: next, DurationSeconds: 3601 }, identity)).rejects.toMatchObject({
    message:
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
  });
  await expect(access.session({ RoleArn: next }, identity)).resolves.toMatchObject({ roleArn: next });
});

test("narrows the session by policies that the request brings, as text or by ARN", async () => {
  await using access = await startAccess();
  const RoleArn = await access.role("wide", toAccount, { Effect: "Allow", Action: "*", Resource: "*" });
  const byText = await access.session({ RoleArn, Policy: policyOf(listUsers) });
  await expect(access.call("iam", "ListUsers", {}, { identity: byText })).resolves.toBeDefined();
  await expect(access.call("iam", "ListRoles", {}, { identity: byText })).rejects.toMatchObject({
    message: expect.stringContaining("because no session policy allows the iam:ListRoles action"),
  });
  const PolicyArns = [{ arn: "arn:aws:iam::aws:policy/IAMReadOnlyAccess" }];
  const byArn = await access.session({ RoleArn, PolicyArns });
  await expect(access.call("iam", "ListRoles", {}, { identity: byArn })).resolves.toBeDefined();
  await expect(
    access.call("iam", "CreateUser", { UserName: "x" }, { identity: byArn }),
  ).rejects.toMatchObject({
    code: "AccessDenied",
  });
});

test("refuses session policies that are none, that do not exist, or that leave no room in the token", async () => {
  await using access = await startAccess();
  const RoleArn = await access.role("wide", toAccount);
  await expect(access.session({ RoleArn, Policy: "{" })).rejects.toMatchObject({
    code: "MalformedPolicyDocument",
  });
  const PolicyArns = [{ arn: `arn:aws:iam::${ACCOUNT}:policy/none` }];
  await expect(access.session({ RoleArn, PolicyArns })).rejects.toMatchObject({ code: "ValidationError" });
  const Tags = Array.from({ length: 10 }, (_, i) => ({ Key: `k${i}`, Value: "v".repeat(250) }));
  const tagger = { Principal: { AWS: ACCOUNT }, Action: ["sts:AssumeRole", "sts:TagSession"] };
  const tagged = await access.role("tagged", tagger);
  await expect(access.session({ RoleArn: tagged, Tags })).rejects.toMatchObject({
    code: "PackedPolicyTooLarge",
    message: "Packed policy consumes 124% of allotted space, please use smaller policy.",
  });
});

test("takes session tags only where the trust policy lets them be set, and passes transitive ones on", async () => {
  await using access = await startAccess();
  const Tags = [
    { Key: "seat", Value: "s01" },
    { Key: "class", Value: "a" },
  ];
  const plain = await access.role("plain", toAccount);
  await expect(access.session({ RoleArn: plain, Tags })).rejects.toMatchObject({
    message: expect.stringContaining("sts:TagSession"),
  });
  const tagger = { ...toAccount, Action: ["sts:AssumeRole", "sts:TagSession"] };
  const first = await access.role("first", tagger, mayAssume);
  const identity = await access.session({ RoleArn: first, Tags, TransitiveTagKeys: ["seat"] });
  expect(identity).toMatchObject({ tags: { seat: "s01", class: "a" }, transitiveTagKeys: ["seat"] });
  const second = await access.role("second", tagger);
  await expect(access.session({ RoleArn: second }, identity)).resolves.toMatchObject({
    tags: { seat: "s01" },
  });
  const changed = [{ Key: "Seat", Value: "s02" }];
  await expect(access.session({ RoleArn: second, Tags: changed }, identity)).rejects.toMatchObject({
    code: "ValidationError",
  });
});

test("keeps a source identity along a chain of roles", async () => {
  await using access = await startAccess();
  const named = { ...toAccount, Action: ["sts:AssumeRole", "sts:SetSourceIdentity"] };
  const RoleArn = await access.role("first", named, {
    ...mayAssume,
    Action: ["sts:AssumeRole", "sts:SetSourceIdentity"],
  });
  const second = await access.role("second", named);
  const identity = await access.session({ RoleArn, SourceIdentity: "ann" });
  await expect(access.session({ RoleArn: second }, identity)).resolves.toMatchObject({
    sourceIdentity: "ann",
  });
});

test("lets a service assume the roles that trust it, under the conditions of the trust policy", async () => {
  await using access = await startAccess();
  const stream = `arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/a`;
  const RoleArn = await access.role("delivery", {
    Principal: { Service: "firehose.amazonaws.com" },
    Condition: { StringEquals: { "aws:SourceAccount": ACCOUNT }, ArnLike: { "aws:SourceArn": stream } },
  });
  const request = { roleArn: RoleArn, service: "firehose.amazonaws.com", sessionName: "firehose" };
  await expect(access.sts.assume({ ...request, sourceArn: stream, seconds: 21_600 })).resolves.toMatchObject({
    identity: { kind: "role-session", roleArn: RoleArn, expires: access.clock.now() + 6 * HOUR },
    credentials: { expires: access.clock.now() + 6 * HOUR },
  });
  await expect(access.sts.assume(request)).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(
    access.sts.assume({ ...request, sourceArn: stream, service: "lambda.amazonaws.com" }),
  ).rejects.toMatchObject({
    message: `User: lambda.amazonaws.com is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
  });
});

test("a session loses everything with its role, even when a role of the same name comes after", async () => {
  await using access = await startAccess();
  const RoleArn = await access.role("short", toAccount, listUsers);
  const identity = await access.session({ RoleArn });
  await access.call("iam", "DeleteRolePolicy", { RoleName: "short", PolicyName: "own" });
  await access.call("iam", "DeleteRole", { RoleName: "short" });
  await access.role("short", toAccount, listUsers);
  await expect(access.call("iam", "ListUsers", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
  });
});

test("refuses what the service model does not allow, every fault at once, and what is not modelled by name", async () => {
  await using access = await startAccess();
  const input = { RoleArn: "short", RoleSessionName: "a b", DurationSeconds: 1 };
  await expect(access.call("sts", "AssumeRole", input)).rejects.toMatchObject({
    code: "ValidationError",
    message:
      "3 validation errors detected: Value 'short' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20; Value 'a b' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*; Value '1' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
  });
  const noArn = { RoleArn: "role/without/the/arn", RoleSessionName: "ann" };
  await expect(access.call("sts", "AssumeRole", noArn)).rejects.toMatchObject({
    code: "ValidationError",
    message: "role/without/the/arn is invalid",
  });
  const RoleArn = await access.role("mfa", toAccount);
  await expect(access.session({ RoleArn, SerialNumber: "arn:aws:iam::1:mfa/x" })).rejects.toMatchObject({
    code: "NotModelledByLocalCloud",
  });
});
