import type { UpdateScheduleCommandOutput } from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import { check } from "../constraints";
import { type ScheduleRequest, scheduleOf, schedulePermissions } from "../request";
import type { Scheduler } from "../scheduler";
import { DEFAULT_GROUP } from "../store";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_UpdateSchedule.html */
export const updateSchedule = (
  scheduler: Scheduler,
): Action<ScheduleRequest, Omit<UpdateScheduleCommandOutput, "$metadata">> => ({
  name: "UpdateSchedule",
  permissions: (input) => schedulePermissions(scheduler.store, "UpdateSchedule", input),
  async handle(input) {
    check("UpdateSchedule", input);
    const { store } = scheduler;
    const known = store.get(input.GroupName ?? DEFAULT_GROUP, input.Name);
    await scheduler.put(await scheduleOf(store, input, known));
    return { ScheduleArn: store.arn(known.group, known.name) };
  },
});
