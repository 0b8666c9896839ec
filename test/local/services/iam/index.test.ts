import { startAccess } from "../../../support/access";

test.each(["ListRoles", "ListUsers", "ListPolicies", "CreateUser", "GetAccountSummary"])(
  "%s is refused to whoever has no grant for it",
  async (operation) => {
    await using access = await startAccess();
    const identity = await access.user("ann");
    await expect(access.call("iam", operation, { UserName: "x" }, { identity })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining(`is not authorized to perform: iam:${operation}`),
    });
  },
);
