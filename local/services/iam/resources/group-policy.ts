import { singlePolicyType } from "./single-policy";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-grouppolicy.html */
export const groupPolicyType = singlePolicyType("Group");
