import { startAccess } from "../../../../support/access";

test("gives a user, or whoever asks when no name is given", async () => {
  await using access = await startAccess();
  const all = { Effect: "Allow", Action: "iam:GetUser", Resource: "*" };
  const identity = await access.user("ann", all);
  await expect(access.call("iam", "GetUser", { UserName: "ann" })).resolves.toMatchObject({
    User: { UserName: "ann", Path: "/" },
  });
  await expect(access.call("iam", "GetUser", {}, { identity })).resolves.toMatchObject({
    User: { UserName: "ann", UserId: identity.userId },
  });
});

test("gives the root without a name", async () => {
  await using access = await startAccess();
  await expect(access.call("iam", "GetUser", {})).resolves.toMatchObject({
    User: { Arn: "arn:aws:iam::000000000000:root", UserId: "000000000000" },
  });
});

test("a session must name a user", async () => {
  await using access = await startAccess();
  const RoleArn = await access.role(
    "r",
    { Principal: { AWS: "000000000000" } },
    { Effect: "Allow", Action: "*", Resource: "*" },
  );
  const identity = await access.session({ RoleArn });
  await expect(access.call("iam", "GetUser", {}, { identity })).rejects.toMatchObject({
    code: "ValidationError",
    message: "Must specify userName when calling with non-User credentials",
  });
});

test("names are told apart by case", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await expect(access.call("iam", "GetUser", { UserName: "Ann" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "The user with name Ann cannot be found.",
  });
});
