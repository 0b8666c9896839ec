import { startAccess } from "../../../../support/access";

test("lists the groups of a user, by name", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  for (const GroupName of ["b", "a", "c"]) {
    await access.call("iam", "CreateGroup", { GroupName });
    if (GroupName !== "c") await access.call("iam", "AddUserToGroup", { GroupName, UserName: "ann" });
  }
  await expect(access.call("iam", "ListGroupsForUser", { UserName: "ann" })).resolves.toMatchObject({
    Groups: [{ GroupName: "a" }, { GroupName: "b" }],
    IsTruncated: false,
  });
});
