import { startAccess } from "../../../../support/access";

test("gives a user another name and path; its keys, groups and policies stay its own", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann", { Effect: "Allow", Action: "iam:ListUsers", Resource: "*" });
  await access.call("iam", "UpdateUser", { UserName: "ann", NewUserName: "eve", NewPath: "/team/" });
  const renamed = access.identityOf(identity.accessKeyId ?? "");
  expect(renamed).toMatchObject({ arn: "arn:aws:iam::000000000000:user/team/eve", userId: identity.userId });
  await expect(access.call("iam", "ListUsers", {}, { identity: renamed })).resolves.toMatchObject({
    Users: [{ UserName: "eve" }],
  });
  await expect(access.call("iam", "GetUser", { UserName: "ann" })).rejects.toMatchObject({
    code: "NoSuchEntity",
  });
});

test("may change the case of a name, but not take another's", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await access.call("iam", "CreateUser", { UserName: "bob" });
  await access.call("iam", "UpdateUser", { UserName: "ann", NewUserName: "Ann" });
  await expect(access.call("iam", "GetUser", { UserName: "Ann" })).resolves.toBeDefined();
  await expect(
    access.call("iam", "UpdateUser", { UserName: "Ann", NewUserName: "BOB" }),
  ).rejects.toMatchObject({ code: "EntityAlreadyExists" });
});
