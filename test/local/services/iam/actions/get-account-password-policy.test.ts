import { startAccess } from "../../../../support/access";

test("the account has no rules for passwords", async () => {
  await using access = await startAccess();
  await expect(access.call("iam", "GetAccountPasswordPolicy", {})).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "The Password Policy with domain name 000000000000 cannot be found.",
  });
});
