import { startAccess } from "../../../../support/access";

test("a user loses at once what its group may", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann");
  const PolicyArn = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";
  await access.call("iam", "CreateGroup", { GroupName: "g" });
  await access.call("iam", "AttachGroupPolicy", { GroupName: "g", PolicyArn });
  await access.call("iam", "AddUserToGroup", { GroupName: "g", UserName: "ann" });
  await expect(access.call("iam", "ListUsers", {}, { identity })).resolves.toBeDefined();
  await access.call("iam", "RemoveUserFromGroup", { GroupName: "g", UserName: "ann" });
  await expect(access.call("iam", "ListUsers", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
  });
});
