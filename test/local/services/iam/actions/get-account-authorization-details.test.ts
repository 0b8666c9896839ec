import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("gives everything of everybody, by kind if asked, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  const aws = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  await access.call("iam", "AttachRolePolicy", { RoleName: "r", PolicyArn: aws });
  await access.call("iam", "PutRolePolicy", { RoleName: "r", PolicyName: "own", PolicyDocument: DOCUMENT });
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "i" });
  await access.call("iam", "AddRoleToInstanceProfile", { InstanceProfileName: "i", RoleName: "r" });
  await access.call("iam", "CreateGroup", { GroupName: "g" });
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await access.call("iam", "AddUserToGroup", { GroupName: "g", UserName: "ann" });
  const get = (input: object) =>
    access.call<{ Marker: string }>("iam", "GetAccountAuthorizationDetails", input);
  await expect(get({})).resolves.toMatchObject({
    UserDetailList: [{ UserName: "ann", GroupList: ["g"], UserPolicyList: [], AttachedManagedPolicies: [] }],
    GroupDetailList: [{ GroupName: "g" }],
    RoleDetailList: [
      {
        RoleName: "r",
        RolePolicyList: [{ PolicyName: "own", PolicyDocument: expect.stringMatching(/^%7B/) }],
        AttachedManagedPolicies: [{ PolicyArn: aws }],
        InstanceProfileList: [{ InstanceProfileName: "i" }],
      },
    ],
    Policies: [{ PolicyName: "p", PolicyVersionList: [{ VersionId: "v1" }] }, { Arn: aws }],
    IsTruncated: false,
  });
  await expect(get({ Filter: ["Role"] })).resolves.toMatchObject({ UserDetailList: [], Policies: [] });
  const first = await get({ MaxItems: 3 });
  expect(first).toMatchObject({ RoleDetailList: [{ RoleName: "r" }], Policies: [], IsTruncated: true });
  await expect(get({ Marker: first.Marker })).resolves.toMatchObject({
    RoleDetailList: [],
    Policies: [{ PolicyName: "p" }, { Arn: aws }],
  });
});
