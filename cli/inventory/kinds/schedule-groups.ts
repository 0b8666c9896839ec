import {
  DeleteScheduleGroupCommand,
  ListTagsForResourceCommand,
  paginateListScheduleGroups,
  type ScheduleGroupSummary,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import { type Kind, using } from "../kind";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

/** A group of schedules; what is in it goes with it. */
export const scheduleGroups: Kind = {
  name: "schedule group",
  find: (scope) =>
    using(new SchedulerClient(scope.account.client), async (client) => {
      const all: ScheduleGroupSummary[] = [];
      for await (const { ScheduleGroups = [] } of paginateListScheduleGroups({ client }, {}))
        all.push(...ScheduleGroups.filter(({ State }) => State !== "DELETING"));
      return judgeNamed(scope, all, {
        id: ({ Name = "" }) => Name,
        tags: async ({ Arn }) => {
          const { Tags } = await client.send(new ListTagsForResourceCommand({ ResourceArn: Arn }));
          return tagMap(Tags);
        },
        hourly: () => 0,
      });
    }),
  remove: ({ account }, { id }) =>
    using(new SchedulerClient(account.client), async (client) => {
      await client.send(new DeleteScheduleGroupCommand({ Name: id }));
    }),
};
