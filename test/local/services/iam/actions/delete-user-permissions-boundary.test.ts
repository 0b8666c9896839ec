import { startAccess } from "../../../../support/access";

const NAMED = { UserName: "ann" };
const PermissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("takes the boundary away, once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await access.call("iam", "PutUserPermissionsBoundary", { ...NAMED, PermissionsBoundary });
  await access.call("iam", "DeleteUserPermissionsBoundary", NAMED);
  const answer = await access.call<{ User: object }>("iam", "GetUser", NAMED);
  expect(answer.User).not.toHaveProperty("PermissionsBoundary");
  await expect(access.call("iam", "DeleteUserPermissionsBoundary", NAMED)).rejects.toMatchObject({
    code: "NoSuchEntity",
  });
});
