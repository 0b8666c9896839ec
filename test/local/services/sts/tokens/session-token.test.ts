import { randomBytes } from "node:crypto";
import { SessionTokens } from "../../../../../local/services/sts/tokens/session-token";

const identity = {
  kind: "role-session" as const,
  arn: "arn:aws:sts::000000000000:assumed-role/r/s",
  userId: "AROA:s",
  roleArn: "arn:aws:iam::000000000000:role/r",
  sessionPolicies: ["{}"],
  tags: { seat: "s01" },
  issued: 1000,
  expires: 2000,
};
const tokens = new SessionTokens(randomBytes(32));

test("a token says everything of its session, and its secret is always the same", () => {
  const { sessionToken, secretAccessKey } = tokens.write("ASIA1", identity);
  expect(secretAccessKey).toMatch(/^[A-Za-z0-9+/]{40}$/);
  expect(tokens.read(sessionToken)).toEqual({ key: "ASIA1", identity, secretAccessKey });
});

test("a token that was changed anywhere, or that another cloud wrote, is none", () => {
  const { sessionToken } = tokens.write("ASIA1", identity);
  const bytes = Buffer.from(sessionToken, "base64");
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(tokens.read(changed.toString("base64"))).toBeUndefined();
  }
  expect(new SessionTokens(randomBytes(32)).read(sessionToken)).toBeUndefined();
});

test.each(["", "nonsense", "A".repeat(44), "A".repeat(100_000)])("%# is no token", (text) => {
  expect(tokens.read(text)).toBeUndefined();
});
