import { Aws, CfnParameter } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { CLASS_FUNCTION_ENVIRONMENT } from "../../contract/class-functions";
import { STACK_TAGS } from "../../contract/tags";
import { ScheduledFunction } from "./scheduled-function";

export interface ClassExpiryProps {
  className: string;
  /** When the class is over: ISO 8601 with an offset. */
  expires: string;
  /** Folder of the bundle, with `index.js`. */
  code: string;
  schedules: CfnScheduleGroup;
}

/**
 * Deletes a class's stacks when it is over, whoever forgot to (docs/decisions/0029). Its role can delete these stacks and do
 * nothing else; what a deletion then does is done by the role that each stack was deployed with.
 */
export class ClassExpiry extends ScheduledFunction {
  constructor(scope: Construct, id: string, { className, expires, code, schedules }: ClassExpiryProps) {
    // A rule's acceptance names this statement, and is to hold for every class (lib/acceptances/accepted.yaml).
    const name = new CfnParameter(scope, `${id}ClassName`, {
      default: className,
      description: "Name of the class whose stacks are deleted",
    });
    super(scope, id, {
      description: "Deletes the class's stacks from its expiry on",
      code,
      environment: { [CLASS_FUNCTION_ENVIRONMENT.className]: className },
      schedules,
      expression: "rate(5 minutes)",
      start: new Date(expires).toISOString(),
      statements: [
        // AWS lets nobody narrow the list; it tells names and states.
        new PolicyStatement({ actions: ["cloudformation:ListStacks"], resources: ["*"] }),
        new PolicyStatement({
          actions: ["cloudformation:DeleteStack"],
          resources: [
            `arn:${Aws.PARTITION}:cloudformation:${Aws.REGION}:${Aws.ACCOUNT_ID}:stack/Lab-${name.valueAsString}-*/*`,
          ],
          // The name of a class may begin with another's.
          conditions: { StringEquals: { [`aws:ResourceTag/${STACK_TAGS.class}`]: className } },
        }),
      ],
    });
  }
}
