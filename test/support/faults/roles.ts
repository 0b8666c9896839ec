import type { Stack } from "aws-cdk-lib";
import { CfnRole } from "aws-cdk-lib/aws-iam";
import { type Fault, find } from "./fault";

const DELIVERY = "Delivery/Role/Resource";
const GENERATOR = "Generators/Role/Resource";

/** Replaces the policies of a role by one with one statement. */
function grant(role: string, Action: unknown, Resource: unknown, name = "Only"): (stack: Stack) => void {
  return (stack) => {
    const policyDocument = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource }] };
    find(stack, CfnRole, role).policies = [{ policyName: name, policyDocument }];
  };
}

/** Drops one statement of a role's only policy, by its place. */
const drop = (role: string, index: number) => (stack: Stack) =>
  find(stack, CfnRole, role).addPropertyDeletionOverride(`Policies.0.PolicyDocument.Statement.${index}`);

const trust = (Principal: unknown) => (stack: Stack) => {
  find(stack, CfnRole, DELIVERY).assumeRolePolicyDocument = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole" }],
  };
};

/** Defects of roles and grants. */
export const ROLE_FAULTS: readonly Fault[] = [
  {
    name: "a role that may do everything",
    caughtBy: "loglab/narrow-grants",
    inject: grant(GENERATOR, "*", "*"),
  },
  {
    name: "a role that may do everything with S3",
    caughtBy: "loglab/narrow-grants",
    inject: grant(GENERATOR, "s3:*", "arn:aws:s3:::*"),
  },
  {
    name: "AWS's policy for administrators",
    caughtBy: "cdk-nag/AwsSolutions-IAM4",
    inject: (stack) => {
      find(stack, CfnRole, GENERATOR).managedPolicyArns = ["arn:aws:iam::aws:policy/AdministratorAccess"];
    },
  },
  {
    name: "the whole assets bucket",
    caughtBy: "loglab/asset-keys",
    inject: grant(GENERATOR, "s3:GetObject", "arn:aws:s3:::cdk-hnb659fds-assets-123456789012-us-east-1/*"),
  },
  {
    name: "a stream that may not write to its bucket",
    caughtBy: "loglab/pipeline-grants",
    inject: drop(DELIVERY, 1),
  },
  {
    name: "a stream that may not call its transform",
    caughtBy: "loglab/pipeline-grants",
    inject: drop(DELIVERY, 2),
  },
  {
    name: "a generator that may not put to the stream",
    caughtBy: "loglab/pipeline-grants",
    inject: drop(GENERATOR, 0),
  },
  {
    name: "a trust policy without a condition on the account",
    caughtBy: "loglab/trust-policies",
    inject: trust({ Service: "firehose.amazonaws.com" }),
  },
  {
    name: "a role that everyone may wear",
    caughtBy: "loglab/public-access",
    inject: trust({ AWS: "*" }),
  },
  {
    name: "a role that another account may wear",
    caughtBy: "loglab/trust-policies",
    inject: trust({ AWS: "arn:aws:iam::123456789012:root" }),
  },
  {
    name: "a role that brings a deleted log group back",
    caughtBy: "loglab/owned-log-groups",
    inject: grant(
      "Transform/Role/Resource",
      ["logs:CreateLogGroup", "logs:PutLogEvents"],
      "arn:aws:logs:us-east-1:123456789012:log-group:mine",
    ),
  },
  {
    name: "a role with a fixed name",
    caughtBy: "loglab/physical-names",
    inject: (stack) => {
      find(stack, CfnRole, DELIVERY).roleName = "firehose-delivery";
    },
  },
];
