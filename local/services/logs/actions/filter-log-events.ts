import type {
  FilterLogEventsCommandInput,
  FilterLogEventsCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { groupName, requiredGroupName } from "../arns";
import { check } from "../constraints";
import { invalidNextToken, invalidParameter, streamNotFound } from "../errors";
import { eventId, following, isEventId, LAST_ID } from "../events/event-id";
import { compilePattern } from "../filter-pattern";
import { onGroup } from "../permissions";
import type { LogsStore, Stream } from "../store";

const MOST_EVENTS = 10_000;

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html */
export const filterLogEvents = (
  store: LogsStore,
): Action<FilterLogEventsCommandInput, Omit<FilterLogEventsCommandOutput, "$metadata">> => ({
  name: "FilterLogEvents",
  permissions: (input) => [onGroup(store, "FilterLogEvents", groupName(input))],
  async handle(input) {
    check("FilterLogEvents", input);
    if (input.startFromHead === false)
      throw notModelled("logs FilterLogEvents from the tail (startFromHead)");
    const group = store.group(requiredGroupName(input));
    const streams = new Map(selectStreams(store, group.name, input).map(({ id, name }) => [id, name]));
    const matches = compilePattern(input.filterPattern);
    if (input.nextToken !== undefined && !isEventId(input.nextToken)) throw invalidNextToken();
    const { events, more } = await store.events.use(group.id, (log) =>
      log.read({
        streams: new Set(streams.keys()),
        from: input.nextToken ?? eventId(Math.max(input.startTime ?? 0, store.oldest(group)), 0, 0),
        // Here the end is included, unlike in GetLogEvents.
        before: input.endTime === undefined ? LAST_ID : eventId(input.endTime + 1, 0, 0),
        forward: true,
        limit: input.limit ?? MOST_EVENTS,
        ...(matches && { matches }),
      }),
    );
    const last = events.at(-1);
    return {
      events: events.map(({ id, stream, timestamp, message, ingestion }) => ({
        logStreamName: streams.get(stream),
        timestamp,
        message,
        ingestionTime: ingestion,
        eventId: id,
      })),
      searchedLogStreams: [],
      ...(more && last && { nextToken: following(last.id) }),
    };
  },
});

/** @throws AwsError when a named stream does not exist, or names and prefix are both given */
function selectStreams(
  store: LogsStore,
  group: string,
  { logStreamNames: names, logStreamNamePrefix: prefix }: FilterLogEventsCommandInput,
): Stream[] {
  if (names && prefix !== undefined) {
    throw invalidParameter("LogStreamNames and LogStreamNamePrefix are mutually exclusive parameters.");
  }
  if (!names) return store.streams(group).filter(({ name }) => name.startsWith(prefix ?? ""));
  return names.map((name) => {
    const stream = store.findStream(group, name);
    if (!stream) throw streamNotFound();
    return stream;
  });
}
