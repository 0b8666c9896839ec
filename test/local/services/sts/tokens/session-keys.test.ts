import { randomBytes } from "node:crypto";
import { SessionKeys } from "../../../../../local/services/sts/tokens/session-keys";
import { SessionTokens } from "../../../../../local/services/sts/tokens/session-token";

const secret = randomBytes(32);
const ring = (): SessionKeys => {
  const tokens = new SessionTokens(secret);
  return new SessionKeys(() => tokens, "000000000000");
};
const identity = { kind: "role-session" as const, arn: "arn", userId: "AROA:s", issued: 0, expires: 1000 };

test("a key is found with its own token and with no other", () => {
  const keys = ring();
  const { credentials } = keys.issue(identity);
  const other = keys.issue(identity).credentials;
  expect(credentials.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
  expect(keys.find(credentials.accessKeyId, credentials.sessionToken)).toMatchObject({
    secretAccessKey: credentials.secretAccessKey,
    sessionToken: credentials.sessionToken,
    identity: { ...identity, account: "000000000000", accessKeyId: credentials.accessKeyId },
  });
  expect(keys.find(credentials.accessKeyId, undefined)).toBeUndefined();
  expect(keys.find(credentials.accessKeyId, other.sessionToken)).toBeUndefined();
  expect(keys.find(other.accessKeyId, credentials.sessionToken)).toBeUndefined();
});

test("the same session has the same identity at every request", () => {
  const keys = ring();
  const { accessKeyId, sessionToken } = keys.issue(identity).credentials;
  expect(keys.find(accessKeyId, sessionToken)?.identity).toBe(keys.find(accessKeyId, sessionToken)?.identity);
});

test("another ring of the same secret knows the key: nothing is kept of a session", () => {
  const { accessKeyId, sessionToken, secretAccessKey } = ring().issue(identity).credentials;
  expect(ring().find(accessKeyId, sessionToken)).toMatchObject({ secretAccessKey });
});
