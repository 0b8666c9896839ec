import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { createLogGroup } from "./actions/create-log-group";
import { createLogStream } from "./actions/create-log-stream";
import { deleteLogGroup } from "./actions/delete-log-group";
import { deleteLogStream } from "./actions/delete-log-stream";
import { deleteRetentionPolicy } from "./actions/delete-retention-policy";
import { describeLogGroups } from "./actions/describe-log-groups";
import { describeLogStreams } from "./actions/describe-log-streams";
import { filterLogEvents } from "./actions/filter-log-events";
import { getLogEvents } from "./actions/get-log-events";
import { listTagsForResource } from "./actions/list-tags-for-resource";
import { listTagsLogGroup } from "./actions/list-tags-log-group";
import { putLogEvents } from "./actions/put-log-events";
import { putLogGroupDeletionProtection } from "./actions/put-log-group-deletion-protection";
import { putRetentionPolicy } from "./actions/put-retention-policy";
import { tagLogGroup } from "./actions/tag-log-group";
import { tagResource } from "./actions/tag-resource";
import { untagLogGroup } from "./actions/untag-log-group";
import { untagResource } from "./actions/untag-resource";
import { logGroupType } from "./resources/log-group";
import { logStreamType } from "./resources/log-stream";
import { LogsStore } from "./store";

/** CloudWatch Logs of one Region. */
export function createLogs(cloud: Cloud): Service {
  const store = new LogsStore(cloud);
  return {
    name: "logs",
    protocol: "json-1.1",
    client: "@aws-sdk/client-cloudwatch-logs",
    deniedCode: "AccessDeniedException",
    actions: [
      createLogGroup(store),
      createLogStream(store),
      deleteLogGroup(store),
      deleteLogStream(store),
      deleteRetentionPolicy(store),
      describeLogGroups(store),
      describeLogStreams(store),
      filterLogEvents(store),
      getLogEvents(store),
      listTagsForResource(store),
      listTagsLogGroup(store),
      putLogEvents(store),
      putLogGroupDeletionProtection(store),
      putRetentionPolicy(store),
      tagLogGroup(store),
      tagResource(store),
      untagLogGroup(store),
      untagResource(store),
    ],
    resourceTypes: [logGroupType, logStreamType],
    start: () => store.start(),
    stop: () => store.events.close(),
  };
}
