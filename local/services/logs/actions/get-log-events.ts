import type { GetLogEventsCommandInput, GetLogEventsCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { groupName, requiredGroupName } from "../arns";
import { check } from "../constraints";
import { invalidNextToken } from "../errors";
import { eventId, FIRST_ID, following, isEventId, LAST_ID } from "../events/event-id";
import type { StoredEvent } from "../events/selection";
import { onStream } from "../permissions";
import type { LogsStore } from "../store";

const MOST_EVENTS = 10_000;

/**
 * Pages in both directions. A token is a direction and a place between two events; at either end a page is empty and gives
 * back the token that it was asked with.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
export const getLogEvents = (
  store: LogsStore,
): Action<
  Having<GetLogEventsCommandInput, "logStreamName">,
  Omit<GetLogEventsCommandOutput, "$metadata">
> => ({
  name: "GetLogEvents",
  permissions: (input) => [onStream(store, "GetLogEvents", groupName(input), input.logStreamName)],
  async handle(input) {
    check("GetLogEvents", input);
    const stream = store.stream(requiredGroupName(input), input.logStreamName);
    const group = store.group(stream.group);
    const token = input.nextToken === undefined ? undefined : parseToken(input.nextToken);
    const forward = token?.forward ?? input.startFromHead ?? false;
    const start = eventId(Math.max(input.startTime ?? 0, store.oldest(group)), 0, 0);
    const end = input.endTime === undefined ? LAST_ID : eventId(input.endTime, 0, 0);
    const { events } = await store.events.use(group.id, (log) =>
      log.read({
        streams: new Set([stream.id]),
        from: token?.forward && token.place > start ? token.place : start,
        before: token && !token.forward && token.place < end ? token.place : end,
        forward,
        limit: input.limit ?? MOST_EVENTS,
      }),
    );
    return { events: events.map(describe), ...tokens(events, token?.place ?? FIRST_ID) };
  },
});

const describe = ({ timestamp, message, ingestion }: StoredEvent) => ({
  timestamp,
  message,
  ingestionTime: ingestion,
});

/** @param place where an empty page was looked for */
function tokens(
  events: readonly StoredEvent[],
  place: string,
): { nextForwardToken: string; nextBackwardToken: string } {
  const [first, last] = [events[0], events.at(-1)];
  return {
    nextForwardToken: `f/${last ? following(last.id) : place}/s`,
    nextBackwardToken: `b/${first ? first.id : place}/s`,
  };
}

function parseToken(text: string): { forward: boolean; place: string } {
  const [direction, place = "", end] = text.split("/");
  if ((direction !== "f" && direction !== "b") || !isEventId(place) || end !== "s") throw invalidNextToken();
  return { forward: direction === "f", place };
}
