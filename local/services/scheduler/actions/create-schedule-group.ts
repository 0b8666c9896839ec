import type {
  CreateScheduleGroupCommandInput,
  CreateScheduleGroupCommandOutput,
} from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { groupExists } from "../errors";
import type { SchedulerStore } from "../store";
import { onGroup, tagConditions, withTags } from "../tags";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateScheduleGroup.html */
export const createScheduleGroup = (
  store: SchedulerStore,
): Action<
  Having<CreateScheduleGroupCommandInput, "Name">,
  Omit<CreateScheduleGroupCommandOutput, "$metadata">
> => ({
  name: "CreateScheduleGroup",
  permissions: ({ Name, Tags }) => [
    onGroup(store, "CreateScheduleGroup", Name, tagConditions(Tags)),
    ...(Tags?.length ? [onGroup(store, "TagResource", Name, tagConditions(Tags))] : []),
  ],
  async handle(input) {
    check("CreateScheduleGroup", input);
    const { Name, Tags = [], ClientToken } = input;
    const known = store.findGroup(Name);
    if (known && (ClientToken === undefined || known.clientToken !== ClientToken)) throw groupExists(Name);
    if (!known) {
      const now = store.cloud.clock.now();
      await store.putGroup({
        name: Name,
        created: now,
        modified: now,
        tags: withTags({}, Tags),
        ...(ClientToken !== undefined && { clientToken: ClientToken }),
      });
    }
    return { ScheduleGroupArn: store.groupArn(Name) };
  },
});
