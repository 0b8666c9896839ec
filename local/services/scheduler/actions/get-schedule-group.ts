import type { GetScheduleGroupCommandInput, GetScheduleGroupCommandOutput } from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeGroup } from "../shapes";
import type { SchedulerStore } from "../store";
import { onGroup } from "../tags";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetScheduleGroup.html */
export const getScheduleGroup = (
  store: SchedulerStore,
): Action<
  Having<GetScheduleGroupCommandInput, "Name">,
  Omit<GetScheduleGroupCommandOutput, "$metadata">
> => ({
  name: "GetScheduleGroup",
  permissions: ({ Name }) => [onGroup(store, "GetScheduleGroup", Name)],
  async handle(input) {
    check("GetScheduleGroup", input);
    return describeGroup(store, store.getGroup(input.Name));
  },
});
