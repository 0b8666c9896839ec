import { startAccess } from "../../../../support/access";

test("no user has a password", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await expect(access.call("iam", "GetLoginProfile", { UserName: "ann" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    status: 404,
    message: "Login Profile for User ann cannot be found.",
  });
  await expect(access.call("iam", "GetLoginProfile", {})).rejects.toMatchObject({ code: "ValidationError" });
});
