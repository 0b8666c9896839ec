import type { PutLogEventsCommandInput, PutLogEventsCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { accept } from "../events/acceptance";
import { SEQUENCE_TOKEN } from "../events/sequence-token";
import { onStream } from "../permissions";
import type { LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html */
export const putLogEvents = (
  store: LogsStore,
): Action<
  Having<PutLogEventsCommandInput, "logGroupName" | "logStreamName" | "logEvents">,
  Omit<PutLogEventsCommandOutput, "$metadata">
> => ({
  name: "PutLogEvents",
  permissions: ({ logGroupName, logStreamName }) => [
    onStream(store, "PutLogEvents", logGroupName, logStreamName),
  ],
  async handle(input) {
    check("PutLogEvents", input);
    const stream = store.stream(input.logGroupName, input.logStreamName);
    const group = store.group(stream.group);
    const { clock, events: bus, region } = store.cloud;
    const now = clock.now();
    const oldest = store.oldest(group);
    const { events, bytes, rejected } = accept(input.logEvents, now, oldest);
    if (events.length > 0) {
      await store.events.use(group.id, async (log) => {
        await log.append({ stream: stream.id, ingestion: now, events });
        await log.expire(oldest);
      });
      bus.emit("logged", { region, group: group.name, stream: stream.name, events: events.length, bytes });
    }
    return { nextSequenceToken: SEQUENCE_TOKEN, ...(rejected && { rejectedLogEventsInfo: rejected }) };
  },
});
