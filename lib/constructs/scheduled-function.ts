import { Aws, Duration } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule, type CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { nodeFunction } from "./node-function";

export interface ScheduledFunctionProps {
  description: string;
  /** Folder of the bundle, with `index.js`. */
  code: string;
  environment: Record<string, string>;
  /** What it may do besides writing its log. */
  statements: PolicyStatement[];
  /** Bears the class's tags: schedules have none of their own. */
  schedules: CfnScheduleGroup;
  /** When it is called: `rate(…)`, from `start` on. */
  expression: string;
  /** ISO 8601, in UTC. */
  start?: string;
}

/** A function that a schedule calls. It carries no SDK: Lambda's Node runtime has one. */
export class ScheduledFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: ScheduledFunctionProps) {
    super(scope, id);
    const { description, code, environment, statements } = props;
    this.function = nodeFunction(this, {
      description,
      code,
      environment,
      statements,
      timeout: Duration.minutes(5),
    });
    const { schedules } = props;
    new CfnSchedule(this, "Schedule", {
      description: props.description,
      groupName: schedules.ref,
      scheduleExpression: props.expression,
      ...(props.start !== undefined && { startDate: props.start }),
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: this.function.functionArn,
        roleArn: this.#caller(schedules).roleArn,
        input: "{}",
      },
    });
  }

  /** @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html */
  #caller(schedules: CfnScheduleGroup): Role {
    return new Role(this, "Caller", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com").withConditions({
        StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID, "aws:SourceArn": schedules.attrArn },
      }),
      inlinePolicies: {
        Call: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ["lambda:InvokeFunction"],
              resources: [this.function.functionArn],
            }),
          ],
        }),
      },
    });
  }
}
