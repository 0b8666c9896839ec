import type {
  DeleteScheduleGroupCommandInput,
  DeleteScheduleGroupCommandOutput,
} from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { defaultGroup } from "../errors";
import type { Scheduler } from "../scheduler";
import { DEFAULT_GROUP } from "../store";
import { onGroup } from "../tags";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_DeleteScheduleGroup.html */
export const deleteScheduleGroup = (
  scheduler: Scheduler,
): Action<
  Having<DeleteScheduleGroupCommandInput, "Name">,
  Omit<DeleteScheduleGroupCommandOutput, "$metadata">
> => ({
  name: "DeleteScheduleGroup",
  permissions: ({ Name }) => [onGroup(scheduler.store, "DeleteScheduleGroup", Name)],
  async handle(input) {
    check("DeleteScheduleGroup", input);
    if (input.Name === DEFAULT_GROUP) throw defaultGroup();
    await scheduler.deleteGroup(scheduler.store.getGroup(input.Name));
    return {};
  },
});
