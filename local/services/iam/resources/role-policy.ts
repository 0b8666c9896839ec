import { singlePolicyType } from "./single-policy";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-rolepolicy.html */
export const rolePolicyType = singlePolicyType("Role");
