import { DeleteScheduleCommand, paginateListSchedules, SchedulerClient } from "@aws-sdk/client-scheduler";
import { type Found, type Kind, using } from "../kind";

/** A schedule bears no tags; its name and its group's tell whose it is. */
export const schedules: Kind = {
  name: "schedule",
  find: ({ account, owner }) =>
    using(new SchedulerClient(account.client), async (client) => {
      const found: Found[] = [];
      for await (const { Schedules = [] } of paginateListSchedules({ client }, {})) {
        for (const { Name = "", GroupName = "default" } of Schedules) {
          const judged = owner.judge({}, Name, GroupName);
          if (judged) found.push({ id: `${GroupName}/${Name}`, ...judged, hourly: 0 });
        }
      }
      return found;
    }),
  remove: ({ account }, { id }) =>
    using(new SchedulerClient(account.client), async (client) => {
      const [GroupName, Name] = id.split("/");
      await client.send(new DeleteScheduleCommand({ GroupName, Name }));
    }),
};
