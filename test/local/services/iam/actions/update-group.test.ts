import { policyOf, startAccess } from "../../../../support/access";

test("gives a group another name; its users and policies stay", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann");
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "iam:ListUsers", Resource: "*" });
  await access.call("iam", "CreateGroup", { GroupName: "g" });
  await access.call("iam", "PutGroupPolicy", { GroupName: "g", PolicyName: "p", PolicyDocument });
  await access.call("iam", "AddUserToGroup", { GroupName: "g", UserName: "ann" });
  await access.call("iam", "UpdateGroup", { GroupName: "g", NewGroupName: "h", NewPath: "/x/" });
  await expect(access.call("iam", "GetGroup", { GroupName: "h" })).resolves.toMatchObject({
    Group: { Arn: "arn:aws:iam::000000000000:group/x/h" },
    Users: [{ UserName: "ann" }],
  });
  await expect(access.call("iam", "ListUsers", {}, { identity })).resolves.toBeDefined();
  await expect(access.call("iam", "GetGroup", { GroupName: "g" })).rejects.toMatchObject({
    code: "NoSuchEntity",
  });
});
