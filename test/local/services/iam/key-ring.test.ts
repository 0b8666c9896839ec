import { startAccess } from "../../../support/access";

test("the key that everybody knows is the account's root, with or without a token", async () => {
  await using access = await startAccess();
  const root = { secretAccessKey: "test", identity: { kind: "root", accessKeyId: "test" } };
  expect(access.iam.keys.find("test", undefined)).toMatchObject(root);
  expect(access.iam.keys.find("test", "test")).toMatchObject(root);
});

test("a user's key goes without a token, and nobody has any other key", async () => {
  await using access = await startAccess();
  const { accessKeyId = "" } = await access.user("ann");
  expect(access.iam.keys.find(accessKeyId, undefined)).toMatchObject({ identity: { kind: "user" } });
  expect(access.iam.keys.find(accessKeyId, "token")).toBeUndefined();
  expect(access.iam.keys.find("AKIAAAAAAAAAAAAAAAAA", undefined)).toBeUndefined();
  expect(access.iam.keys.find("Test", undefined)).toBeUndefined();
});
