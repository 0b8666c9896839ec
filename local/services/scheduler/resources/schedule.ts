import type { CreateScheduleCommandInput, CreateScheduleCommandOutput } from "@aws-sdk/client-scheduler";
import { isAwsError } from "../../../core/errors";
import { type PropertyTable, type ResourceContext, resourceType } from "../../../core/resource-type";

interface ScheduleProperties
  extends Omit<
    CreateScheduleCommandInput,
    "StartDate" | "EndDate" | "ClientToken" | "ActionAfterCompletion"
  > {
  StartDate?: string;
  EndDate?: string;
}

const TEXT = { type: "string" } as const;
const WHOLE = { type: "integer" } as const;

/** Parameters of targets that are not modelled are left out, so a template with one of them is refused before anything is made. */
const PROPERTIES: PropertyTable = {
  Description: TEXT,
  EndDate: TEXT,
  FlexibleTimeWindow: {
    type: "object",
    required: true,
    members: { MaximumWindowInMinutes: WHOLE, Mode: { type: "string", required: true } },
  },
  GroupName: TEXT,
  Name: { type: "string", update: "replace" },
  ScheduleExpression: { type: "string", required: true },
  ScheduleExpressionTimezone: TEXT,
  StartDate: TEXT,
  State: TEXT,
  Target: {
    type: "object",
    required: true,
    members: {
      Arn: { type: "string", required: true },
      Input: TEXT,
      KinesisParameters: { type: "object", members: { PartitionKey: { type: "string", required: true } } },
      RetryPolicy: {
        type: "object",
        members: { MaximumEventAgeInSeconds: WHOLE, MaximumRetryAttempts: WHOLE },
      },
      RoleArn: { type: "string", required: true },
    },
  },
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedule.html */
export const scheduleType = resourceType<ScheduleProperties>({
  type: "AWS::Scheduler::Schedule",
  properties: PROPERTIES,
  attributes: ["Arn"],

  async create(desired, context) {
    const name = desired.Name ?? context.physicalName(64);
    const { ScheduleArn } = await context.call<CreateScheduleCommandOutput>("scheduler", "CreateSchedule", {
      ...request(name, desired),
      ClientToken: context.token.slice(0, 64),
    });
    return { physicalId: name, attributes: { Arn: ScheduleArn ?? "" } };
  },

  /** A schedule cannot move to another group: it is made there, and then gone here. */
  async update(standing, desired, previous, context) {
    const name = standing.physicalId;
    if (desired.GroupName === previous.GroupName) {
      await context.call("scheduler", "UpdateSchedule", request(name, desired));
      return standing;
    }
    const { ScheduleArn } = await context.call<CreateScheduleCommandOutput>("scheduler", "CreateSchedule", {
      ...request(name, desired),
      ClientToken: context.token.slice(0, 64),
    });
    await remove(name, previous.GroupName, context);
    return { physicalId: name, attributes: { Arn: ScheduleArn ?? "" } };
  },

  delete: ({ physicalId }, { GroupName }, context) => remove(physicalId, GroupName, context),
});

function request(name: string, { StartDate, EndDate, ...rest }: ScheduleProperties): object {
  return {
    ...rest,
    Name: name,
    ...(StartDate !== undefined && { StartDate: new Date(StartDate) }),
    ...(EndDate !== undefined && { EndDate: new Date(EndDate) }),
  };
}

async function remove(name: string, group: string | undefined, context: ResourceContext): Promise<void> {
  try {
    await context.call("scheduler", "DeleteSchedule", {
      Name: name,
      ...(group !== undefined && { GroupName: group }),
    });
  } catch (error) {
    if (!isAwsError(error, "ResourceNotFoundException")) throw error;
  }
}
