import { ANONYMOUS, type Identity, ROOT, servicePrincipal } from "../../../../../local/core/identity";
import { ACCOUNT } from "../../../../../local/core/regions";
import { closenessOf, isOutside } from "../../../../../local/services/iam/policy/principal";

const ROOT_ARN = `arn:aws:iam::${ACCOUNT}:root`;
const USER: Identity = {
  kind: "user",
  arn: `arn:aws:iam::${ACCOUNT}:user/ann`,
  account: ACCOUNT,
  userId: "A",
};
const SESSION: Identity = {
  kind: "role-session",
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/r/s`,
  account: ACCOUNT,
  userId: "A:s",
  roleArn: `arn:aws:iam::${ACCOUNT}:role/path/r`,
};
const FEDERATED: Identity = {
  kind: "user",
  arn: `arn:aws:sts::${ACCOUNT}:federated-user/f`,
  account: ACCOUNT,
  userId: "f",
  issuerArn: USER.arn,
};
const LAMBDA = servicePrincipal("lambda.amazonaws.com");
const aws = (...AWS: string[]) => ({ AWS });

test.each<[string, Identity, Parameters<typeof closenessOf>[0], ReturnType<typeof closenessOf>]>([
  ["everybody", ANONYMOUS, "*", "direct"],
  ["everybody of AWS", ANONYMOUS, aws("*"), "direct"],
  ["a user, by name", USER, aws(USER.arn), "direct"],
  ["a user, by account", USER, aws(ACCOUNT), "account"],
  ["a user, by the account's root", USER, aws(ROOT_ARN), "account"],
  ["a user, by name and account", USER, aws(ROOT_ARN, USER.arn), "direct"],
  ["a session, by itself", SESSION, aws(SESSION.arn), "direct"],
  ["a session, by its role", SESSION, aws(ROOT_ARN, SESSION.roleArn ?? ""), "role"],
  ["a session, by its account", SESSION, aws(ACCOUNT), "account"],
  ["a federated user, by who asked for it", FEDERATED, aws(USER.arn), "role"],
  ["the root, by the account", ROOT, aws(ROOT_ARN), "account"],
  ["a service in one Region", LAMBDA, { Service: ["lambda.us-east-1.amazonaws.com"] }, "direct"],
  ["a service", LAMBDA, { Service: ["ec2.amazonaws.com", "lambda.amazonaws.com"] }, "direct"],
])("names %s", (_, identity, principals, expected) => {
  expect(closenessOf(principals, identity)).toBe(expected);
});

test.each<[string, Identity, Parameters<typeof closenessOf>[0]]>([
  ["another user", USER, aws(`arn:aws:iam::${ACCOUNT}:user/bob`)],
  ["another account", USER, aws("111111111111")],
  ["a name with a wildcard", USER, aws(`arn:aws:iam::${ACCOUNT}:user/*`)],
  ["another service", LAMBDA, { Service: ["ec2.amazonaws.com"] }],
  ["a service in no Region", LAMBDA, { Service: ["lambda.moon.amazonaws.com"] }],
  ["a service as an account", LAMBDA, aws(ACCOUNT)],
  ["strangers as an account", ANONYMOUS, aws(ACCOUNT)],
  ["an identity provider", USER, { Federated: [USER.arn] }],
])("does not name a caller by %s", (_, identity, principals) => {
  expect(closenessOf(principals, identity)).toBeUndefined();
});

test("NotPrincipal spares only those of whom every name is listed", () => {
  expect(isOutside(aws(USER.arn, ACCOUNT), USER)).toBe(false);
  expect(isOutside(aws(USER.arn), USER)).toBe(true);
  expect(isOutside(aws(SESSION.arn, SESSION.roleArn ?? "", ROOT_ARN), SESSION)).toBe(false);
  expect(isOutside(aws(SESSION.roleArn ?? "", ROOT_ARN), SESSION)).toBe(true);
  expect(isOutside({ Service: ["lambda.amazonaws.com"] }, LAMBDA)).toBe(false);
  expect(isOutside(aws(ACCOUNT), LAMBDA)).toBe(true);
  expect(isOutside(aws(ACCOUNT), ANONYMOUS)).toBe(true);
  expect(isOutside("*", ANONYMOUS)).toBe(false);
});
