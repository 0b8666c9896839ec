import { startAccess } from "../../../../support/access";

test("the account has no alias", async () => {
  await using access = await startAccess();
  await expect(access.call("iam", "ListAccountAliases", {})).resolves.toEqual({
    AccountAliases: [],
    IsTruncated: false,
  });
});
