import { Aws, Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { STACK_TAGS } from "../../contract/tags";
import { nodeFunction } from "./node-function";

export interface RedshiftSetupProps {
  className: string;
  /** Folder of the bundle, with `index.js`. */
  code: string;
  workgroupArn: string;
  namespaceArn: string;
  /** What the name of the admin's secret begins with. */
  adminSecret: string;
}

/** The function that makes in the warehouse what CloudFormation has no types for: a usage limit, and each seat's user, schema and table. */
export class RedshiftSetup extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: RedshiftSetupProps) {
    super(scope, id);
    this.function = nodeFunction(this, {
      description: "Limit, users and tables of the warehouse",
      code: props.code,
      timeout: Duration.minutes(5),
      statements: duties(props),
    });
  }
}

function duties({
  className,
  workgroupArn,
  namespaceArn,
  adminSecret,
}: RedshiftSetupProps): PolicyStatement[] {
  const here = (service: string, resource: string): string =>
    `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
  return [
    new PolicyStatement({ actions: ["redshift-data:ExecuteStatement"], resources: [workgroupArn] }),
    new PolicyStatement({
      actions: ["redshift-data:DescribeStatement"],
      resources: ["*"],
      conditions: { StringEquals: { "redshift-data:statement-owner-iam-userid": `\${aws:userid}` } },
    }),
    new PolicyStatement({ actions: ["redshift-serverless:GetNamespace"], resources: [namespaceArn] }),
    new PolicyStatement({
      actions: ["secretsmanager:GetSecretValue"],
      resources: [here("secretsmanager", `secret:${adminSecret}-*`)],
    }),
    new PolicyStatement({
      actions: ["secretsmanager:GetSecretValue"],
      resources: [here("secretsmanager", "secret:*")],
      conditions: { StringEquals: { [`aws:ResourceTag/${STACK_TAGS.class}`]: className } },
    }),
    new PolicyStatement({ actions: ["redshift-serverless:CreateUsageLimit"], resources: [workgroupArn] }),
    new PolicyStatement({
      actions: ["redshift-serverless:DeleteUsageLimit", "redshift-serverless:UpdateUsageLimit"],
      resources: [here("redshift-serverless", "usagelimit/*")],
    }),
  ];
}
