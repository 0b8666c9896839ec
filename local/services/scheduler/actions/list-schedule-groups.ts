import type {
  ListScheduleGroupsCommandInput,
  ListScheduleGroupsCommandOutput,
} from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import { check } from "../constraints";
import { invalidToken } from "../errors";
import { describeGroup } from "../shapes";
import type { SchedulerStore } from "../store";
import { onGroup } from "../tags";

const PAGE = 100;

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListScheduleGroups.html */
export const listScheduleGroups = (
  store: SchedulerStore,
): Action<ListScheduleGroupsCommandInput, Omit<ListScheduleGroupsCommandOutput, "$metadata">> => ({
  name: "ListScheduleGroups",
  permissions: () => [onGroup(store, "ListScheduleGroups", undefined)],
  async handle(input) {
    check("ListScheduleGroups", input);
    const { NamePrefix = "", NextToken, MaxResults = PAGE } = input;
    const wanted = store.allGroups().filter(({ name }) => name.startsWith(NamePrefix));
    const { items, token } = page(wanted, ({ name }) => name, {
      token: NextToken,
      limit: MaxResults,
      invalid: invalidToken,
    });
    return {
      ScheduleGroups: items.map((group) => describeGroup(store, group)),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
