import type { Call, Permission } from "../../../../local/core/action";
import { type CloudEvent, EventBus } from "../../../../local/core/events";
import { ANONYMOUS, type Identity, ROOT, servicePrincipal } from "../../../../local/core/identity";
import { ACCOUNT } from "../../../../local/core/regions";
import { IamAuthorizer } from "../../../../local/services/iam/authorizer";
import type { Principal } from "../../../../local/services/iam/caller";
import { rootCall } from "../../../support/fake-cloud";
import { ManualClock } from "../../../support/manual-clock";

const USER: Identity = {
  kind: "user",
  arn: `arn:aws:iam::${ACCOUNT}:user/ann`,
  account: ACCOUNT,
  userId: "AIDAANN",
};
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/service/writer`;
const SESSION: Identity = {
  kind: "role-session",
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/writer/i-1`,
  account: ACCOUNT,
  userId: "AROAWRITER:i-1",
  roleArn: ROLE_ARN,
  sessionName: "i-1",
};
const OBJECT = "arn:aws:s3:::logs/2026/01.gz";
const GET: Permission = { action: "s3:GetObject", resource: OBJECT };

const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const held = (...statements: object[]) => ({ text: policy(...statements) });
const allow = (more: object = {}): object => ({
  Effect: "Allow",
  Action: "s3:GetObject",
  Resource: "*",
  ...more,
});
const deny = (more: object = {}): object => ({
  Effect: "Deny",
  Action: "s3:GetObject",
  Resource: "*",
  ...more,
});

/** An authorizer that knows one principal, whoever asks. */
function authorizer(principal: Partial<Principal> | undefined) {
  const clock = new ManualClock();
  const events = new EventBus(() => clock.now());
  const principals = {
    version: 1,
    find: () => principal && { policies: [], tags: {}, ...principal },
    managed: () => held(allow()),
  };
  return { principals, events, iam: new IamAuthorizer(principals, { clock, events, account: ACCOUNT }) };
}

function answer(
  principal: Partial<Principal> | undefined,
  identity: Identity,
  permission: Permission = GET,
  overrides: Partial<Call> = {},
): string {
  const { iam } = authorizer(principal);
  try {
    iam.authorize(rootCall({ identity, ...overrides }), permission, "AccessDenied");
    return "allowed";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("a user", () => {
  test("is refused what no policy allows, in AWS's words", () => {
    expect(answer({}, USER)).toBe(
      `User: ${USER.arn} is not authorized to perform: s3:GetObject on resource: "${OBJECT}" because no identity-based policy allows the s3:GetObject action`,
    );
  });

  test("may do what an own policy allows", () => {
    expect(answer({ policies: [held(allow())] }, USER)).toBe("allowed");
  });

  test("may do what the resource's policy allows to it alone, or to everybody", () => {
    const toUser = policy(allow({ Principal: { AWS: USER.arn } }));
    const toAll = policy(allow({ Principal: "*" }));
    expect(answer({}, USER, { ...GET, resourcePolicy: toUser })).toBe("allowed");
    expect(answer({}, USER, { ...GET, resourcePolicy: toAll })).toBe("allowed");
  });

  test("gets nothing from a resource's policy that names the account: that hands the decision to its own policies", () => {
    const toAccount = policy(allow({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }));
    expect(answer({}, USER, { ...GET, resourcePolicy: toAccount })).toContain("no identity-based policy");
    expect(answer({ policies: [held(allow())] }, USER, { ...GET, resourcePolicy: toAccount })).toBe(
      "allowed",
    );
  });

  test("is refused by any Deny, wherever it stands", () => {
    const policies = [held(allow())];
    expect(answer({ policies: [...policies, held(deny())] }, USER)).toContain(
      "with an explicit deny in an identity-based policy",
    );
    expect(
      answer({ policies }, USER, { ...GET, resourcePolicy: policy(deny({ Principal: "*" })) }),
    ).toContain("with an explicit deny in a resource-based policy");
    expect(answer({ policies, boundary: held(allow(), deny()) }, USER)).toContain(
      "with an explicit deny in a permissions boundary",
    );
  });

  test("is held by its boundary, but not in what a resource's policy grants to it", () => {
    const principal = { policies: [held(allow())], boundary: held(allow({ Action: "s3:PutObject" })) };
    expect(answer(principal, USER)).toContain(
      "because no permissions boundary allows the s3:GetObject action",
    );
    const toUser = policy(allow({ Principal: { AWS: USER.arn } }));
    expect(answer(principal, USER, { ...GET, resourcePolicy: toUser })).toBe("allowed");
  });

  test("who has been deleted may do nothing", () => {
    expect(answer(undefined, USER)).toContain("no identity-based policy");
  });
});

describe("a role's session", () => {
  const session = (...statements: object[]): Identity => ({
    ...SESSION,
    sessionPolicies: [policy(...statements)],
  });

  test("is held by its session policies", () => {
    const principal = { policies: [held(allow())] };
    expect(answer(principal, session(allow()))).toBe("allowed");
    expect(answer(principal, session(allow({ Action: "s3:List*" })))).toContain(
      "because no session policy allows",
    );
    expect(answer(principal, session(allow(), deny()))).toContain(
      "with an explicit deny in a session policy",
    );
  });

  test("is held by them, too, in what a resource's policy grants to its role, but not in what it grants to the session", () => {
    const narrow = session(allow({ Action: "s3:List*" }));
    const to = (arn: string): Permission => ({
      ...GET,
      resourcePolicy: policy(allow({ Principal: { AWS: arn } })),
    });
    expect(answer({}, SESSION, to(ROLE_ARN))).toBe("allowed");
    expect(answer({}, narrow, to(ROLE_ARN))).toContain("because no session policy allows");
    expect(answer({}, narrow, to(SESSION.arn))).toBe("allowed");
  });

  test("is known by its role, by tags of role and session, and by when it began", () => {
    const when = (Condition: object): string => policy(allow({ Condition }));
    const identity = { ...SESSION, tags: { seat: "s01" }, issued: Date.UTC(2026, 0, 15) };
    const asked = (condition: object): string =>
      answer({ policies: [{ text: when(condition) }], tags: { seat: "none", Class: "a" } }, identity);
    expect(asked({ ArnEquals: { "aws:PrincipalArn": ROLE_ARN } })).toBe("allowed");
    expect(asked({ StringEquals: { "aws:PrincipalTag/seat": "s01", "aws:PrincipalTag/class": "a" } })).toBe(
      "allowed",
    );
    expect(asked({ DateGreaterThan: { "aws:TokenIssueTime": "2026-01-14T00:00:00Z" } })).toBe("allowed");
    expect(asked({ StringEquals: { "aws:PrincipalTag/seat": "s02" } })).not.toBe("allowed");
  });
});

describe("the account's root", () => {
  test("may do everything", () => {
    expect(answer(undefined, ROOT)).toBe("allowed");
  });

  test("is refused by a resource's policy that says so", () => {
    const insecure = deny({ Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } });
    const permission = { ...GET, resourcePolicy: policy(insecure) };
    expect(answer(undefined, ROOT, permission)).toBe("allowed");
    expect(answer(undefined, ROOT, permission, { conditions: { "aws:SecureTransport": "false" } })).toContain(
      "with an explicit deny in a resource-based policy",
    );
  });
});

describe("services and strangers", () => {
  const LOGS = servicePrincipal("logs.amazonaws.com");

  test("may do only what a resource's policy allows to them", () => {
    const toLogs = policy(
      allow({
        Principal: { Service: "logs.amazonaws.com" },
        Condition: { StringEquals: { "aws:SourceAccount": ACCOUNT } },
      }),
    );
    const permission = { ...GET, resourcePolicy: toLogs };
    const conditions = { "aws:SourceAccount": ACCOUNT };
    expect(answer(undefined, LOGS, permission, { conditions })).toBe("allowed");
    expect(answer(undefined, LOGS, permission)).toContain("User: logs.amazonaws.com is not authorized");
    expect(answer(undefined, servicePrincipal("sns.amazonaws.com"), permission, { conditions })).not.toBe(
      "allowed",
    );
  });

  test("without a signature may do what is open to everybody, and hear no more than Access Denied", () => {
    expect(answer(undefined, ANONYMOUS, { ...GET, resourcePolicy: policy(allow({ Principal: "*" })) })).toBe(
      "allowed",
    );
    expect(answer(undefined, ANONYMOUS)).toBe("Access Denied");
  });
});

describe("a resource whose own policy decides", () => {
  const assume = (principal: object): Permission => ({
    action: "sts:AssumeRole",
    resource: ROLE_ARN,
    resourcePolicy: policy({ Effect: "Allow", Action: "sts:AssumeRole", Principal: principal }),
    resourcePolicyDecides: true,
  });
  const mayAssume = held({ Effect: "Allow", Action: "sts:AssumeRole", Resource: ROLE_ARN });

  test("opens to whom it names, without a grant of their own", () => {
    expect(answer({}, USER, assume({ AWS: USER.arn }))).toBe("allowed");
    expect(answer({}, servicePrincipal("ec2.amazonaws.com"), assume({ Service: "ec2.amazonaws.com" }))).toBe(
      "allowed",
    );
  });

  test("opens to the account's users that have a grant of their own", () => {
    const toAccount = assume({ AWS: ACCOUNT });
    expect(answer({}, USER, toAccount)).toBe(
      `User: ${USER.arn} is not authorized to perform: sts:AssumeRole on resource: ${ROLE_ARN}`,
    );
    expect(answer({ policies: [mayAssume] }, USER, toAccount)).toBe("allowed");
    expect(answer(undefined, ROOT, toAccount)).toBe("allowed");
  });

  test("stays shut to everybody else, the account's root included", () => {
    const toLambda = assume({ Service: "lambda.amazonaws.com" });
    expect(answer({ policies: [mayAssume] }, USER, toLambda)).not.toBe("allowed");
    expect(answer(undefined, ROOT, toLambda)).not.toBe("allowed");
  });
});

describe("a decision that is kept", () => {
  test("is made anew after a change of any policy", () => {
    const { iam, principals } = authorizer({ policies: [held(allow())] });
    const call = rootCall({ identity: USER });
    expect(iam.decide(call, GET)).toEqual({ allowed: true });
    Object.assign(principals, { version: 2, find: () => ({ policies: [], tags: {} }) });
    expect(iam.decide(call, GET)).toMatchObject({ allowed: false });
  });

  test("holds for the same values only, where conditions look at values", () => {
    const fromHome = allow({ Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } });
    const { iam } = authorizer({ policies: [held(fromHome)] });
    const from = (ip: string): boolean =>
      iam.decide(rootCall({ identity: USER, conditions: { "aws:SourceIp": ip } }), GET).allowed;
    expect([from("192.0.2.7"), from("198.51.100.7"), from("192.0.2.8")]).toEqual([true, false, true]);
  });

  test("is made anew when the resource's policy has changed", () => {
    const { iam } = authorizer({});
    const ask = (effect: object): boolean =>
      iam.decide(rootCall({ identity: USER }), { ...GET, resourcePolicy: policy(effect) }).allowed;
    expect([ask(allow({ Principal: "*" })), ask(deny({ Principal: "*" }))]).toEqual([true, false]);
  });
});

test("words a denial as the service that was asked does, with its code and status, and tells whoever listens", () => {
  const { iam, events } = authorizer({});
  const seen: CloudEvent[] = [];
  events.subscribe((event) => seen.push(event));
  const ask = (action: string, resource: string, code: string): unknown => {
    try {
      iam.authorize(rootCall({ identity: USER }), { action, resource }, code);
      return undefined;
    } catch (error) {
      return error;
    }
  };
  const reason = (action: string): string => `because no identity-based policy allows the ${action} action`;
  expect(ask("ec2:DescribeInstances", "*", "UnauthorizedOperation")).toMatchObject({
    code: "UnauthorizedOperation",
    status: 403,
    message: `You are not authorized to perform this operation. User: ${USER.arn} is not authorized to perform: ec2:DescribeInstances ${reason("ec2:DescribeInstances")}`,
  });
  const stream = `arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/s`;
  expect(ask("firehose:PutRecord", stream, "AccessDeniedException")).toMatchObject({
    status: 400,
    message: `User: ${USER.arn} is not authorized to perform: firehose:PutRecord on resource: ${stream} ${reason("firehose:PutRecord")}`,
  });
  expect(ask("lambda:ListFunctions", "*", "AccessDeniedException")).toMatchObject({
    status: 403,
    message: `User: ${USER.arn} is not authorized to perform: lambda:ListFunctions on resource: * ${reason("lambda:ListFunctions")}`,
  });
  expect(seen).toHaveLength(3);
  expect(seen[1]).toMatchObject({
    name: "denied",
    identity: USER.arn,
    action: "firehose:PutRecord",
    resource: stream,
  });
});
