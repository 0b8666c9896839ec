import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const PolicyArn = "arn:aws:iam::000000000000:policy/p";

test("lists whoever has a policy, by kind and by use", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "CreateGroup", { GroupName: "g" });
  await access.call("iam", "CreateUser", { UserName: "ann", PermissionsBoundary: PolicyArn });
  await access.call("iam", "AttachRolePolicy", { RoleName: "r", PolicyArn });
  await access.call("iam", "AttachGroupPolicy", { GroupName: "g", PolicyArn });
  const list = (more: object) => access.call("iam", "ListEntitiesForPolicy", { PolicyArn, ...more });
  await expect(list({})).resolves.toEqual({
    PolicyUsers: [{ UserName: "ann", UserId: expect.stringMatching(/^AIDA/) }],
    PolicyRoles: [{ RoleName: "r", RoleId: expect.stringMatching(/^AROA/) }],
    PolicyGroups: [{ GroupName: "g", GroupId: expect.stringMatching(/^AGPA/) }],
    IsTruncated: false,
  });
  await expect(list({ EntityFilter: "Role" })).resolves.toMatchObject({
    PolicyUsers: [],
    PolicyRoles: [{ RoleName: "r" }],
    PolicyGroups: [],
  });
  await expect(list({ PolicyUsageFilter: "PermissionsBoundary" })).resolves.toMatchObject({
    PolicyUsers: [{ UserName: "ann" }],
    PolicyRoles: [],
  });
});
