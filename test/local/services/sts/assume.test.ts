import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startAccess } from "../../../support/access";

const TRUST = { Principal: { Service: "lambda.amazonaws.com" } };

test("a service gets an identity to call with, and keys that make the same caller outside", async () => {
  await using access = await startAccess();
  const roleArn = await access.role("f", TRUST, { Effect: "Allow", Action: "iam:ListUsers", Resource: "*" });
  const { identity, credentials } = await access.sts.assume({
    roleArn,
    service: "lambda.amazonaws.com",
    sessionName: "transform",
  });
  await expect(access.call("iam", "ListUsers", {}, { identity })).resolves.toBeDefined();
  expect(access.identityOf(credentials.accessKeyId, credentials.sessionToken)).toBe(identity);
  expect(identity).toMatchObject({
    arn: "arn:aws:sts::000000000000:assumed-role/f/transform",
    expires: credentials.expires,
  });
});

test("a session outlives a restart, and ends at its time", async () => {
  const directory = await mkdtemp(join(tmpdir(), "loglab-sts-"));
  try {
    const first = await startAccess(directory);
    const roleArn = await first.role("f", TRUST, { Effect: "Allow", Action: "iam:ListUsers", Resource: "*" });
    const { credentials } = await first.sts.assume({
      roleArn,
      service: "lambda.amazonaws.com",
      sessionName: "fn",
    });
    await first[Symbol.asyncDispose]();
    await using second = await startAccess(directory);
    const identity = second.identityOf(credentials.accessKeyId, credentials.sessionToken);
    expect(identity.expires).toBe(credentials.expires);
    await expect(second.call("iam", "ListUsers", {}, { identity })).resolves.toBeDefined();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

test("a role that is not there is refused as one that does not trust", async () => {
  await using access = await startAccess();
  const roleArn = "arn:aws:iam::000000000000:role/none";
  await expect(
    access.sts.assume({ roleArn, service: "lambda.amazonaws.com", sessionName: "fn" }),
  ).rejects.toMatchObject({ code: "AccessDenied", status: 403 });
});
