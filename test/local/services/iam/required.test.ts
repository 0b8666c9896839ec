import { REQUIRED } from "../../../../local/services/iam/required";

test.each([
  ["PutRolePolicy", ["RoleName", "PolicyName", "PolicyDocument"]],
  ["CreateRole", ["RoleName", "AssumeRolePolicyDocument"]],
  ["SimulatePrincipalPolicy", ["PolicySourceArn", "ActionNames"]],
  ["ListRoles", []],
] as const)("%s demands %j", (operation, members) => {
  expect(REQUIRED[operation]).toEqual(members);
});
