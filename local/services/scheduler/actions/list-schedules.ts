import type { ListSchedulesCommandInput, ListSchedulesCommandOutput } from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import { check } from "../constraints";
import { invalidToken } from "../errors";
import { summarize } from "../shapes";
import type { SchedulerStore } from "../store";

const PAGE = 100;

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListSchedules.html */
export const listSchedules = (
  store: SchedulerStore,
): Action<ListSchedulesCommandInput, Omit<ListSchedulesCommandOutput, "$metadata">> => ({
  name: "ListSchedules",
  permissions: ({ GroupName }) => [
    { action: "scheduler:ListSchedules", resource: store.arn(GroupName ?? "*", undefined) },
  ],
  async handle(input) {
    check("ListSchedules", input);
    const { GroupName, NamePrefix = "", State, NextToken, MaxResults = PAGE } = input;
    if (GroupName !== undefined) store.getGroup(GroupName);
    const wanted = store
      .all()
      .filter(({ group }) => GroupName === undefined || group === GroupName)
      .filter(({ name, state }) => name.startsWith(NamePrefix) && (State === undefined || state === State));
    const { items, token } = page(wanted, ({ group, name }) => `${group}/${name}`, {
      token: NextToken,
      limit: MaxResults,
      invalid: invalidToken,
    });
    return {
      Schedules: items.map((schedule) => summarize(store, schedule)),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
