import { Aws } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { CLASS_FUNCTION_ENVIRONMENT } from "../../contract/class-functions";
import { STACK_TAGS } from "../../contract/tags";
import { ScheduledFunction } from "./scheduled-function";

/** A generator ends its session itself, a little after its instance's launch; so long after that nothing runs any more. */
const GRACE_SECONDS = 600;

export interface SessionEndProps {
  className: string;
  sessionSeconds: number;
  /** Folder of the bundle, with `index.js`. */
  code: string;
  schedules: CfnScheduleGroup;
}

/**
 * Stops the class's instances whose session is over. The generator on them has ended by then; the instance itself, with its
 * public address, would go on costing (docs/decisions/0030).
 */
export class SessionEnd extends ScheduledFunction {
  constructor(scope: Construct, id: string, { className, sessionSeconds, code, schedules }: SessionEndProps) {
    super(scope, id, {
      description: "Stops the class's instances whose session is over",
      code,
      environment: {
        [CLASS_FUNCTION_ENVIRONMENT.className]: className,
        [CLASS_FUNCTION_ENVIRONMENT.session]: String(sessionSeconds + GRACE_SECONDS),
      },
      schedules,
      expression: "rate(10 minutes)",
      statements: [
        // AWS lets nobody narrow the list.
        new PolicyStatement({ actions: ["ec2:DescribeInstances"], resources: ["*"] }),
        new PolicyStatement({
          actions: ["ec2:StopInstances"],
          resources: [`arn:${Aws.PARTITION}:ec2:${Aws.REGION}:${Aws.ACCOUNT_ID}:instance/*`],
          conditions: { StringEquals: { [`aws:ResourceTag/${STACK_TAGS.class}`]: className } },
        }),
      ],
    });
  }
}
