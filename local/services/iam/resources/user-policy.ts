import { singlePolicyType } from "./single-policy";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-userpolicy.html */
export const userPolicyType = singlePolicyType("User");
