import type { GetScheduleCommandInput, GetScheduleCommandOutput } from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeSchedule } from "../shapes";
import { DEFAULT_GROUP, type SchedulerStore } from "../store";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetSchedule.html */
export const getSchedule = (
  store: SchedulerStore,
): Action<Having<GetScheduleCommandInput, "Name">, Omit<GetScheduleCommandOutput, "$metadata">> => ({
  name: "GetSchedule",
  permissions: ({ GroupName, Name }) => [
    { action: "scheduler:GetSchedule", resource: store.arn(GroupName, Name) },
  ],
  async handle(input) {
    check("GetSchedule", input);
    return describeSchedule(store, store.get(input.GroupName ?? DEFAULT_GROUP, input.Name));
  },
});
