import type { GetScheduleGroupOutput, GetScheduleOutput, ScheduleSummary } from "@aws-sdk/client-scheduler";
import type { Group, Schedule, SchedulerStore } from "./store";

/** @returns a schedule as GetSchedule tells it */
export function describeSchedule(store: SchedulerStore, schedule: Schedule): GetScheduleOutput {
  const { group, name, expression, zone, start, end, description, target, window } = schedule;
  return {
    Arn: store.arn(group, name),
    GroupName: group,
    Name: name,
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: zone,
    ...(start !== undefined && { StartDate: new Date(start) }),
    ...(end !== undefined && { EndDate: new Date(end) }),
    ...(description !== undefined && { Description: description }),
    State: schedule.state,
    CreationDate: new Date(schedule.created),
    LastModificationDate: new Date(schedule.modified),
    Target: {
      ...target,
      RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185, ...target.RetryPolicy },
    },
    FlexibleTimeWindow: window,
    ActionAfterCompletion: schedule.afterCompletion,
  };
}

/** @returns a schedule as a list tells it */
export function summarize(store: SchedulerStore, schedule: Schedule): ScheduleSummary {
  return {
    Arn: store.arn(schedule.group, schedule.name),
    Name: schedule.name,
    GroupName: schedule.group,
    State: schedule.state,
    CreationDate: new Date(schedule.created),
    LastModificationDate: new Date(schedule.modified),
    Target: { Arn: schedule.target.Arn },
  };
}

/** @returns a group as GetScheduleGroup and a list tell it */
export function describeGroup(
  store: SchedulerStore,
  { name, created, modified }: Group,
): GetScheduleGroupOutput {
  return {
    Arn: store.groupArn(name),
    Name: name,
    State: "ACTIVE",
    CreationDate: new Date(created),
    LastModificationDate: new Date(modified),
  };
}
