import type { DeleteScheduleCommandInput, DeleteScheduleCommandOutput } from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Scheduler } from "../scheduler";
import { DEFAULT_GROUP } from "../store";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_DeleteSchedule.html */
export const deleteSchedule = (
  scheduler: Scheduler,
): Action<Having<DeleteScheduleCommandInput, "Name">, Omit<DeleteScheduleCommandOutput, "$metadata">> => ({
  name: "DeleteSchedule",
  permissions: ({ GroupName, Name }) => [
    { action: "scheduler:DeleteSchedule", resource: scheduler.store.arn(GroupName, Name) },
  ],
  async handle(input) {
    check("DeleteSchedule", input);
    await scheduler.delete(scheduler.store.get(input.GroupName ?? DEFAULT_GROUP, input.Name));
    return {};
  },
});
