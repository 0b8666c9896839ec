import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policyOf, startAccess } from "../../../support/access";

const LIST = { Effect: "Allow", Action: "iam:ListUsers", Resource: "*" };

test("a change of any policy counts from the very next call", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann");
  const list = () => access.call("iam", "ListUsers", {}, { identity });
  const refused = () => expect(list()).rejects.toMatchObject({ code: "AccessDenied" });
  const allowed = () => expect(list()).resolves.toBeDefined();
  const UserName = "ann";
  const PolicyArn = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";
  await refused();
  await access.call("iam", "PutUserPolicy", { UserName, PolicyName: "p", PolicyDocument: policyOf(LIST) });
  await allowed();
  await access.call("iam", "DeleteUserPolicy", { UserName, PolicyName: "p" });
  await refused();
  await access.call("iam", "AttachUserPolicy", { UserName, PolicyArn });
  await allowed();
  const PermissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  await access.call("iam", "PutUserPermissionsBoundary", { UserName, PermissionsBoundary });
  await refused();
  await access.call("iam", "DeleteUserPermissionsBoundary", { UserName });
  await allowed();
  await access.call("iam", "DetachUserPolicy", { UserName, PolicyArn });
  await refused();
});

test("tags of a user and of a role count for policies at once", async () => {
  await using access = await startAccess();
  const whenTagged = { ...LIST, Condition: { StringEquals: { "aws:PrincipalTag/seat": "s01" } } };
  const identity = await access.user("ann", whenTagged);
  const list = () => access.call("iam", "ListUsers", {}, { identity });
  await expect(list()).rejects.toMatchObject({ code: "AccessDenied" });
  await access.call("iam", "TagUser", { UserName: "ann", Tags: [{ Key: "seat", Value: "s01" }] });
  await expect(list()).resolves.toBeDefined();
});

test("a user that is deleted and made again has nothing from before", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann", LIST);
  await access.call("iam", "DeleteAccessKey", { UserName: "ann", AccessKeyId: identity.accessKeyId });
  await access.call("iam", "DeleteUserPolicy", { UserName: "ann", PolicyName: "own" });
  await access.call("iam", "DeleteUser", { UserName: "ann" });
  await access.user("ann", LIST);
  await expect(access.call("iam", "ListUsers", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
  });
});

test("a restart finds everybody, every policy and every key again", async () => {
  const directory = await mkdtemp(join(tmpdir(), "loglab-iam-"));
  try {
    const first = await startAccess(directory);
    const { accessKeyId = "" } = await first.user("ann", LIST);
    const secret = first.iam.keys.find(accessKeyId, undefined)?.secretAccessKey;
    await first[Symbol.asyncDispose]();
    await using second = await startAccess(directory);
    expect(second.iam.keys.find(accessKeyId, undefined)?.secretAccessKey).toBe(secret);
    const identity = second.identityOf(accessKeyId);
    await expect(second.call("iam", "ListUsers", {}, { identity })).resolves.toMatchObject({
      Users: [{ UserName: "ann" }],
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
