import { policyOf, startAccess } from "../../../../support/access";

test("a user may at once do what its group may", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann");
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "iam:ListUsers", Resource: "*" });
  await access.call("iam", "CreateGroup", { GroupName: "g" });
  await access.call("iam", "PutGroupPolicy", { GroupName: "g", PolicyName: "p", PolicyDocument });
  await expect(access.call("iam", "ListUsers", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
  });
  await access.call("iam", "AddUserToGroup", { GroupName: "g", UserName: "ann" });
  await access.call("iam", "AddUserToGroup", { GroupName: "g", UserName: "ann" });
  await expect(access.call("iam", "ListUsers", {}, { identity })).resolves.toBeDefined();
});

test("a user is in ten groups and no more", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const join = async (i: number) => {
    await access.call("iam", "CreateGroup", { GroupName: `g${i}` });
    await access.call("iam", "AddUserToGroup", { GroupName: `g${i}`, UserName: "ann" });
  };
  for (let i = 0; i < 10; i++) await join(i);
  await expect(join(10)).rejects.toMatchObject({
    code: "LimitExceeded",
    message: "Cannot exceed quota for GroupsPerUser: 10",
  });
});
