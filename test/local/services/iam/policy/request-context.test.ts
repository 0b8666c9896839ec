import { ANONYMOUS, type Identity, ROOT, servicePrincipal } from "../../../../../local/core/identity";
import { ACCOUNT } from "../../../../../local/core/regions";
import { callerKeys, RequestContext } from "../../../../../local/services/iam/policy/request-context";

const NOON = Date.UTC(2026, 0, 15, 12);
const USER: Identity = {
  kind: "user",
  arn: `arn:aws:iam::${ACCOUNT}:user/team/ann`,
  account: ACCOUNT,
  userId: "AIDA",
};
const SESSION: Identity = {
  kind: "role-session",
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/r/s`,
  account: ACCOUNT,
  userId: "AROA:s",
  roleArn: `arn:aws:iam::${ACCOUNT}:role/r`,
  tags: { seat: "s02" },
  sourceIdentity: "ann",
  issued: NOON,
};

test("a user brings its name, id, ARN and tags", () => {
  expect(Object.fromEntries(callerKeys(USER, { Class: "a" }))).toEqual({
    "aws:userid": "AIDA",
    "aws:username": "ann",
    "aws:principaltype": "User",
    "aws:principalarn": USER.arn,
    "aws:principalaccount": ACCOUNT,
    "aws:principalisawsservice": "false",
    "aws:viaawsservice": "false",
    "aws:principaltag/class": "a",
  });
});

test("a session brings its role's ARN, its own tags over the role's, and when it was issued", () => {
  expect(Object.fromEntries(callerKeys(SESSION, { seat: "s01", class: "a" }))).toMatchObject({
    "aws:principaltype": "AssumedRole",
    "aws:principalarn": SESSION.roleArn,
    "aws:principaltag/seat": "s02",
    "aws:principaltag/class": "a",
    "aws:tokenissuetime": "2026-01-15T12:00:00.000Z",
    "aws:sourceidentity": "ann",
    "aws:multifactorauthpresent": "false",
  });
  expect(callerKeys(SESSION, {}).has("aws:username")).toBe(false);
});

test.each<[Identity, string]>([
  [ROOT, "Account"],
  [ANONYMOUS, "Anonymous"],
  [servicePrincipal("s3.amazonaws.com"), "Service"],
  [{ ...USER, issuerArn: USER.arn }, "FederatedUser"],
])("tells what kind of caller %j is", (identity, type) => {
  expect(callerKeys(identity, {}).get("aws:principaltype")).toBe(type);
});

test("a service brings its name", () => {
  const keys = callerKeys(servicePrincipal("logs.amazonaws.com"), {});
  expect(keys.get("aws:principalservicename")).toBe("logs.amazonaws.com");
  expect(keys.get("aws:principalisawsservice")).toBe("true");
  expect(keys.has("aws:principalarn")).toBe(false);
});

test("a request's own keys come first, and are not told apart by case", () => {
  const context = new RequestContext(
    callerKeys(USER, {}),
    { conditions: { "aws:SourceIp": "192.0.2.1", "aws:UserAgent": "call" }, region: "us-west-2" },
    {
      action: "s3:GetObject",
      resource: "arn:aws:s3:::b/k",
      conditions: { "aws:useragent": "action", "s3:prefix": "p" },
    },
    () => NOON,
    ACCOUNT,
  );
  expect(context.value("aws:sourceip")).toBe("192.0.2.1");
  expect(context.value("aws:useragent")).toBe("action");
  expect(context.value("s3:prefix")).toBe("p");
  expect(context.value("aws:username")).toBe("ann");
  expect(context.value("aws:currenttime")).toBe("2026-01-15T12:00:00.000Z");
  expect(context.value("aws:epochtime")).toBe("1768478400");
  expect(context.value("aws:requestedregion")).toBe("us-west-2");
  expect(context.value("aws:securetransport")).toBe("true");
  expect(context.value("aws:resourceaccount")).toBe(ACCOUNT);
  expect(context.value("aws:sourcearn")).toBeUndefined();
});
