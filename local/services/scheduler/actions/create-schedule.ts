import type { CreateScheduleCommandOutput } from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import { check } from "../constraints";
import { scheduleExists } from "../errors";
import { type ScheduleRequest, scheduleOf, schedulePermissions } from "../request";
import type { Scheduler } from "../scheduler";
import { DEFAULT_GROUP } from "../store";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html */
export const createSchedule = (
  scheduler: Scheduler,
): Action<ScheduleRequest, Omit<CreateScheduleCommandOutput, "$metadata">> => ({
  name: "CreateSchedule",
  permissions: (input) => schedulePermissions(scheduler.store, "CreateSchedule", input),
  async handle(input) {
    check("CreateSchedule", input);
    const { store } = scheduler;
    const known = store.find(input.GroupName ?? DEFAULT_GROUP, input.Name);
    if (known) {
      if (input.ClientToken === undefined || known.clientToken !== input.ClientToken)
        throw scheduleExists(input.Name);
      return { ScheduleArn: store.arn(known.group, known.name) };
    }
    const schedule = await scheduleOf(store, input);
    await scheduler.put(schedule);
    return { ScheduleArn: store.arn(schedule.group, schedule.name) };
  },
});
