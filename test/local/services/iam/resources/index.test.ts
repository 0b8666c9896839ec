import { iamResourceTypes } from "../../../../../local/services/iam/resources";

test("has eleven types, all of which a stack must acknowledge", () => {
  expect(iamResourceTypes.map(({ type }) => type)).toEqual([
    "AWS::IAM::AccessKey",
    "AWS::IAM::Group",
    "AWS::IAM::GroupPolicy",
    "AWS::IAM::InstanceProfile",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::Policy",
    "AWS::IAM::Role",
    "AWS::IAM::RolePolicy",
    "AWS::IAM::User",
    "AWS::IAM::UserPolicy",
    "AWS::IAM::UserToGroupAddition",
  ]);
  expect(iamResourceTypes.every(({ acknowledged }) => acknowledged !== undefined)).toBe(true);
});
