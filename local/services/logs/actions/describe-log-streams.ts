import type {
  DescribeLogStreamsCommandInput,
  DescribeLogStreamsCommandOutput,
  LogStream,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";

import { sortedBy } from "../../../core/paging";
import { groupName, requiredGroupName, streamArn } from "../arns";
import { check } from "../constraints";
import { invalidNextToken, invalidParameter } from "../errors";
import { SEQUENCE_TOKEN } from "../events/sequence-token";
import { onGroup } from "../permissions";
import type { Group, LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html */
export const describeLogStreams = (
  store: LogsStore,
): Action<DescribeLogStreamsCommandInput, Omit<DescribeLogStreamsCommandOutput, "$metadata">> => ({
  name: "DescribeLogStreams",
  permissions: (input) => [onGroup(store, "DescribeLogStreams", groupName(input))],
  async handle(input) {
    check("DescribeLogStreams", input);
    const group = store.group(requiredGroupName(input));
    const { logStreamNamePrefix: prefix, orderBy = "LogStreamName", descending = false } = input;
    if (orderBy === "LastEventTime" && prefix !== undefined) {
      throw invalidParameter("Cannot order by LastEventTime with a logStreamNamePrefix.");
    }
    const described = await describe(store, group, prefix ?? "");
    const sorted = sortedBy(described, orderBy === "LastEventTime" ? byLastEvent : byName);
    const { items, token } = pageOf(descending ? sorted.reverse() : sorted, input);
    return { logStreams: items, ...(token && { nextToken: token }) };
  },
});

const byName = ({ logStreamName = "" }: LogStream): string => logStreamName;

/** A stream without events counts as older than any with some. */
const byLastEvent = ({ lastEventTimestamp = 0, logStreamName = "" }: LogStream): string =>
  String(lastEventTimestamp).padStart(16, "0") + logStreamName;

async function describe(store: LogsStore, group: Group, prefix: string): Promise<LogStream[]> {
  const streams = store.streams(group.name).filter(({ name }) => name.startsWith(prefix));
  if (streams.length === 0) return [];
  return store.events.use(group.id, async (log) =>
    streams.map(({ name, id, created }) => {
      const seen = log.statistics(id);
      return {
        logStreamName: name,
        creationTime: created,
        ...(seen && {
          firstEventTimestamp: seen.first,
          lastEventTimestamp: seen.last,
          lastIngestionTime: seen.lastIngestion,
          uploadSequenceToken: SEQUENCE_TOKEN,
        }),
        arn: streamArn(store.cloud, group.name, name),
        storedBytes: 0,
      };
    }),
  );
}

/** The order changes with every event, so the token counts what was given. */
function pageOf(
  sorted: readonly LogStream[],
  { nextToken, limit = 50 }: DescribeLogStreamsCommandInput,
): { items: LogStream[]; token?: string } {
  const start = nextToken === undefined ? 0 : Number(/^streams-(\d+)$/.exec(nextToken)?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) throw invalidNextToken();
  const end = start + limit;
  return { items: sorted.slice(start, end), ...(end < sorted.length && { token: `streams-${end}` }) };
}
