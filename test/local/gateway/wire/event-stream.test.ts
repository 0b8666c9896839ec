import { buffer } from "node:stream/consumers";
import { EventStreamCodec } from "@smithy/core/event-streams";
import { type EventFormat, encodeEvents, eventMemberOf } from "../../../../local/gateway/wire/event-stream";
import { operationOf } from "../../../support/shapes";

const FORMAT: EventFormat = {
  contentType: "application/json",
  write: (_, value) => Buffer.from(JSON.stringify(value)),
};

const { output } = operationOf("kinesis", "SubscribeToShard");

async function* some(...events: object[]): AsyncGenerator<object> {
  yield* events;
}

/** Reads the messages as the SDK's own clients do. */
async function messages(...events: object[]) {
  const bytes = await buffer(encodeEvents(output, { EventStream: some(...events) }, "EventStream", FORMAT));
  const codec = new EventStreamCodec(
    (input) => Buffer.from(input).toString(),
    (input) => Buffer.from(input),
  );
  const read: unknown[] = [];
  for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at)) {
    const { headers, body } = codec.decode(bytes.subarray(at, at + bytes.readUInt32BE(at)));
    const texts = Object.entries(headers).map(([name, { value }]) => [name, value]);
    read.push({ ...Object.fromEntries(texts), body: JSON.parse(Buffer.from(body).toString()) });
  }
  return read;
}

test("tells an output that is a stream of events from any other", () => {
  expect(eventMemberOf(output)).toBe("EventStream");
  expect(eventMemberOf(operationOf("kinesis", "PutRecord").output)).toBeUndefined();
  expect(eventMemberOf(operationOf("s3", "GetObject").output)).toBeUndefined();
});

test("begins with the answer itself, then gives each event under its name", async () => {
  expect(await messages({ SubscribeToShardEvent: { Records: [], MillisBehindLatest: 0 } })).toEqual([
    {
      ":message-type": "event",
      ":event-type": "initial-response",
      ":content-type": "application/json",
      body: {},
    },
    {
      ":message-type": "event",
      ":event-type": "SubscribeToShardEvent",
      ":content-type": "application/json",
      body: { Records: [], MillisBehindLatest: 0 },
    },
  ]);
});

test("gives an error as an exception", async () => {
  const [, told] = await messages({ ResourceInUseException: { message: "Another." } });
  expect(told).toEqual({
    ":message-type": "exception",
    ":exception-type": "ResourceInUseException",
    ":content-type": "application/json",
    body: { message: "Another." },
  });
});
