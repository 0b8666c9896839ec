import { startAccess } from "../../../../support/access";

test("gives a group with its users, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "g" });
  for (const UserName of ["b", "a", "c"]) {
    await access.call("iam", "CreateUser", { UserName });
    if (UserName !== "c") await access.call("iam", "AddUserToGroup", { GroupName: "g", UserName });
  }
  await expect(access.call("iam", "GetGroup", { GroupName: "g" })).resolves.toMatchObject({
    Group: { GroupName: "g" },
    Users: [{ UserName: "a" }, { UserName: "b" }],
    IsTruncated: false,
  });
  await expect(access.call("iam", "GetGroup", { GroupName: "g", MaxItems: 1 })).resolves.toMatchObject({
    Users: [{ UserName: "a" }],
    IsTruncated: true,
  });
});
