import type { CreateScheduleCommandInput } from "@aws-sdk/client-scheduler";
import type { Permission } from "../../core/action";
import type { Cloud } from "../../core/cloud";
import { isAwsError, notModelled } from "../../core/errors";
import type { Having } from "../../core/validation";
import { isTimeZone } from "../../core/wall-time";
import { invalid, invalidExpression, invalidTimeZone, roleNotAssumable } from "./errors";
import { nextOccurrence, parseExpression } from "./expression/expression";
import { DEFAULT_GROUP, type Schedule, type SchedulerStore } from "./store";
import { checkTarget } from "./target";

/** What making a schedule and changing it are asked with. */
export interface ScheduleRequest
  extends Having<CreateScheduleCommandInput, "Name" | "ScheduleExpression" | "FlexibleTimeWindow"> {
  Target: Schedule["target"];
}

const MINUTE = 60_000;
/** A recurring schedule may begin that long ago. */
const LATENESS = 5 * MINUTE;

/** @returns what IAM must allow: the operation, and to hand the role to the scheduler */
export function schedulePermissions(
  store: SchedulerStore,
  operation: string,
  { GroupName, Name, Target }: Partial<ScheduleRequest>,
): Permission[] {
  return [
    { action: `scheduler:${operation}`, resource: store.arn(GroupName, Name) },
    ...(Target?.RoleArn === undefined
      ? []
      : [
          {
            action: "iam:PassRole",
            resource: Target.RoleArn,
            conditions: { "iam:PassedToService": "scheduler.amazonaws.com" },
          },
        ]),
  ];
}

/**
 * Makes a schedule of a request; what the request leaves out has its default, in a change too.
 * @param known the schedule that is changed
 * @throws AwsError ValidationException, ResourceNotFoundException for its group
 */
export async function scheduleOf(
  store: SchedulerStore,
  input: ScheduleRequest,
  known?: Schedule,
): Promise<Schedule> {
  const { cloud } = store;
  if (input.KmsKeyArn !== undefined) throw notModelled("scheduler property KmsKeyArn");
  const group = store.getGroup(input.GroupName ?? DEFAULT_GROUP).name;
  const now = cloud.clock.now();
  const zone = input.ScheduleExpressionTimezone ?? "UTC";
  const due = firstOccurrence(input, zone, now, known);
  checkWindow(input);
  checkTarget(input.Target);
  await checkRole(store, group, input.Target.RoleArn);
  return {
    name: input.Name,
    group,
    expression: input.ScheduleExpression,
    zone,
    ...(input.StartDate && { start: input.StartDate.getTime() }),
    ...(input.EndDate && { end: input.EndDate.getTime() }),
    ...(input.Description !== undefined && { description: input.Description }),
    state: input.State ?? "ENABLED",
    target: input.Target,
    window: input.FlexibleTimeWindow,
    afterCompletion: input.ActionAfterCompletion ?? "NONE",
    created: known?.created ?? now,
    modified: now,
    ...(input.ClientToken !== undefined && { clientToken: input.ClientToken }),
    ...(due !== undefined && { due }),
  };
}

/** A changed schedule does not occur at once again, unless its start says so. */
function firstOccurrence(
  { ScheduleExpression, StartDate, EndDate }: ScheduleRequest,
  zone: string,
  now: number,
  known: Schedule | undefined,
): number | undefined {
  if (!isTimeZone(zone)) throw invalidTimeZone(zone);
  const expression = parseExpression(ScheduleExpression, zone);
  if (expression.kind === "at") {
    if (expression.at <= now) throw invalidExpression(ScheduleExpression);
    return expression.at;
  }
  const start = StartDate?.getTime();
  const end = EndDate?.getTime();
  if (start !== undefined && start < now - LATENESS)
    throw invalid("The StartDate you specify cannot be earlier than 5 minutes ago.");
  if (end !== undefined && end <= Math.max(now, start ?? now))
    throw invalid("The EndDate you specify must be in the future and later than the StartDate.");
  const bounds = {
    since: known?.created ?? now,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
  return nextOccurrence(expression, bounds, known ? now : undefined);
}

function checkWindow({ FlexibleTimeWindow: { Mode, MaximumWindowInMinutes } }: ScheduleRequest): void {
  if (Mode === "FLEXIBLE" && MaximumWindowInMinutes === undefined)
    throw invalid("MaximumWindowInMinutes is required for a flexible time window.");
  if (Mode === "OFF" && MaximumWindowInMinutes !== undefined)
    throw invalid("MaximumWindowInMinutes must not be provided when the flexible time window is OFF.");
}

/** @throws AwsError ValidationException when the role does not trust the scheduler */
async function checkRole(store: SchedulerStore, group: string, roleArn: string): Promise<void> {
  try {
    await assumeForSchedule(store, group, roleArn);
  } catch (error) {
    if (!isAwsError(error)) throw error;
    throw roleNotAssumable();
  }
}

/**
 * Assumes the role of a schedule. To its trust policy the source is the group of the schedule.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
 */
export function assumeForSchedule(
  store: SchedulerStore,
  group: string,
  roleArn: string,
): ReturnType<Cloud["assume"]> {
  return store.cloud.assume({
    roleArn,
    service: "scheduler.amazonaws.com",
    sessionName: "AmazonEventBridgeScheduler",
    sourceArn: store.groupArn(group),
  });
}
