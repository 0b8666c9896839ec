import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("deletes a group that has nothing left, and says what it has", async () => {
  await using access = await startAccess();
  const named = { GroupName: "g" };
  const PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  await access.call("iam", "CreateGroup", named);
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await access.call("iam", "AddUserToGroup", { ...named, UserName: "ann" });
  await access.call("iam", "AttachGroupPolicy", { ...named, PolicyArn });
  await access.call("iam", "PutGroupPolicy", { ...named, PolicyName: "p", PolicyDocument: DOCUMENT });
  const refused = (what: string) =>
    expect(access.call("iam", "DeleteGroup", named)).rejects.toMatchObject({
      code: "DeleteConflict",
      message: `Cannot delete entity, must ${what} first.`,
    });
  await refused("remove users from group");
  await access.call("iam", "RemoveUserFromGroup", { ...named, UserName: "ann" });
  await refused("detach all policies");
  await access.call("iam", "DetachGroupPolicy", { ...named, PolicyArn });
  await refused("delete policies");
  await access.call("iam", "DeleteGroupPolicy", { ...named, PolicyName: "p" });
  await access.call("iam", "DeleteGroup", named);
  await expect(access.call("iam", "GetGroup", named)).rejects.toMatchObject({ code: "NoSuchEntity" });
});
