import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { createSchedule } from "./actions/create-schedule";
import { createScheduleGroup } from "./actions/create-schedule-group";
import { deleteSchedule } from "./actions/delete-schedule";
import { deleteScheduleGroup } from "./actions/delete-schedule-group";
import { getSchedule } from "./actions/get-schedule";
import { getScheduleGroup } from "./actions/get-schedule-group";
import { listScheduleGroups } from "./actions/list-schedule-groups";
import { listSchedules } from "./actions/list-schedules";
import { listTagsForResource } from "./actions/list-tags-for-resource";
import { tagResource } from "./actions/tag-resource";
import { untagResource } from "./actions/untag-resource";
import { updateSchedule } from "./actions/update-schedule";
import { scheduleType } from "./resources/schedule";
import { scheduleGroupType } from "./resources/schedule-group";
import { Scheduler } from "./scheduler";
import { SchedulerStore } from "./store";

/** EventBridge Scheduler of one Region. */
export function createScheduler(cloud: Cloud): Service {
  const store = new SchedulerStore(cloud);
  const scheduler = new Scheduler(store);
  return {
    name: "scheduler",
    protocol: "rest-json",
    client: "@aws-sdk/client-scheduler",
    deniedCode: "AccessDeniedException",
    actions: [
      createSchedule(scheduler),
      createScheduleGroup(store),
      deleteSchedule(scheduler),
      deleteScheduleGroup(scheduler),
      getSchedule(store),
      getScheduleGroup(store),
      listScheduleGroups(store),
      listSchedules(store),
      listTagsForResource(store),
      tagResource(store),
      untagResource(store),
      updateSchedule(scheduler),
    ],
    resourceTypes: [scheduleType, scheduleGroupType],
    async start() {
      scheduler.runner.start();
    },
    async stop() {
      scheduler.runner.stop();
    },
  };
}
