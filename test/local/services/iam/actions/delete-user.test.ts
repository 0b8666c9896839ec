import { startAccess } from "../../../../support/access";

test("deletes a user that has nothing left, and says what it has", async () => {
  await using access = await startAccess();
  const { accessKeyId: AccessKeyId } = await access.user("ann", {
    Effect: "Allow",
    Action: "*",
    Resource: "*",
  });
  const PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  const UserName = "ann";
  await access.call("iam", "CreateGroup", { GroupName: "g" });
  await access.call("iam", "AddUserToGroup", { GroupName: "g", UserName });
  await access.call("iam", "AttachUserPolicy", { UserName, PolicyArn });
  const refused = (what: string) =>
    expect(access.call("iam", "DeleteUser", { UserName })).rejects.toMatchObject({
      code: "DeleteConflict",
      status: 409,
      message: `Cannot delete entity, must ${what} first.`,
    });
  await refused("remove users from group");
  await access.call("iam", "RemoveUserFromGroup", { GroupName: "g", UserName });
  await refused("detach all policies");
  await access.call("iam", "DetachUserPolicy", { UserName, PolicyArn });
  await refused("delete policies");
  await access.call("iam", "DeleteUserPolicy", { UserName, PolicyName: "own" });
  await refused("delete access keys");
  await access.call("iam", "DeleteAccessKey", { UserName, AccessKeyId });
  await access.call("iam", "DeleteUser", { UserName });
  await expect(access.call("iam", "DeleteUser", { UserName })).rejects.toMatchObject({
    code: "NoSuchEntity",
  });
});
