import type { SubscribeToShardEventStream } from "@aws-sdk/client-kinesis";
import { act, rootCall } from "../../../../support/fake-cloud";
import { type KinesisBench, kinesisBench, streamArn, textsOf } from "../../../../support/kinesis";

type Events = AsyncGenerator<SubscribeToShardEventStream>;

let bench: KinesisBench;
let consumer: string;
beforeEach(async () => {
  bench = await kinesisBench();
  await bench.create("s");
  consumer = await register("c");
});
afterEach(() => bench[Symbol.asyncDispose]());

async function register(ConsumerName: string): Promise<string> {
  const active = bench.cloud.events.next("dataConsumerStatus", ({ status }) => status === "ACTIVE");
  const { Consumer } = await bench.act<{ Consumer: { ConsumerARN: string } }>("RegisterStreamConsumer", {
    StreamARN: streamArn("s"),
    ConsumerName,
  });
  await bench.cloud.clock.advance(200);
  await active;
  return Consumer.ConsumerARN;
}

async function subscribe(input: object = {}, signal = new AbortController().signal): Promise<Events> {
  const { EventStream } = await act<{ EventStream: Events }>(
    bench.service,
    "SubscribeToShard",
    {
      ConsumerARN: consumer,
      ShardId: "shardId-000000000000",
      StartingPosition: { Type: "TRIM_HORIZON" },
      ...input,
    },
    rootCall({ signal }),
  );
  return EventStream;
}

const next = async (events: Events) => (await events.next()).value?.SubscribeToShardEvent;

test("sends what is there, then what comes, each with the number to go on behind", async () => {
  const first = await bench.put("s", "1");
  const events = await subscribe();
  expect(await next(events)).toEqual({
    Records: [expect.objectContaining({ Data: Buffer.from("1") })],
    ContinuationSequenceNumber: first.SequenceNumber,
    MillisBehindLatest: 0,
  });
  const quiet = await next(events);
  expect(quiet).toEqual({
    Records: [],
    ContinuationSequenceNumber: first.SequenceNumber,
    MillisBehindLatest: 0,
  });
  const waiting = next(events);
  await bench.put("s", "2");
  expect(textsOf((await waiting) ?? {})).toEqual(["2"]);
  await events.return(undefined);
});

test("goes on behind a continuation number, also one that no record had", async () => {
  const events = await subscribe({ StartingPosition: { Type: "LATEST" } });
  const SequenceNumber = (await next(events))?.ContinuationSequenceNumber;
  await events.return(undefined);
  await bench.put("s", "1");
  await bench.cloud.clock.advance(5000);
  const again = await subscribe({ StartingPosition: { Type: "AFTER_SEQUENCE_NUMBER", SequenceNumber } });
  expect(textsOf((await next(again)) ?? {})).toEqual(["1"]);
  await again.return(undefined);
});

test("a quiet shard says so every five seconds", async () => {
  const events = await subscribe();
  await next(events);
  const waiting = next(events);
  await bench.cloud.clock.advance(5000);
  expect(await waiting).toMatchObject({ Records: [] });
  await events.return(undefined);
});

test("ends with the shard, naming its children", async () => {
  await bench.put("s", "1");
  const events = await subscribe();
  await next(events);
  await next(events);
  const waiting = next(events);
  await bench.until("s", "ACTIVE", () =>
    bench.act("SplitShard", { StreamName: "s", ShardToSplit: "0", NewStartingHashKey: "100" }),
  );
  let last = await waiting;
  while (!last?.ChildShards) last = await next(events);
  expect(last.ChildShards).toMatchObject([
    { ShardId: "shardId-000000000001" },
    { ShardId: "shardId-000000000002" },
  ]);
  expect((await events.next()).done).toBe(true);
});

test("ends after five minutes without a word", async () => {
  const events = await subscribe();
  const seen: unknown[] = [];
  const done = (async () => {
    for await (const event of events) seen.push(Object.keys(event)[0]);
  })();
  await bench.cloud.clock.advance(5 * 60_000);
  await done;
  expect(new Set(seen)).toEqual(new Set(["SubscribeToShardEvent"]));
});

test("another subscription takes over after five seconds, and the one before is told", async () => {
  const events = await subscribe();
  await next(events);
  await expect(subscribe()).rejects.toMatchObject({ code: "ResourceInUseException" });
  await bench.cloud.clock.advance(5000);
  const other = await subscribe();
  let told = (await events.next()).value;
  while (told?.SubscribeToShardEvent) told = (await events.next()).value;
  expect(told).toEqual({
    ResourceInUseException: { message: expect.stringContaining("Another active subscription exists") },
  });
  expect((await events.next()).done).toBe(true);
  await other.return(undefined);
});

test("ends when the client is gone, and tells of a stream that went", async () => {
  const client = new AbortController();
  const events = await subscribe({}, client.signal);
  await next(events);
  const waiting = events.next();
  client.abort();
  expect((await waiting).done).toBe(true);

  await bench.cloud.clock.advance(5000);
  const left = await subscribe();
  await bench.until("s", "DELETED", () =>
    bench.act("DeleteStream", { StreamName: "s", EnforceConsumerDeletion: true }),
  );
  let last = (await left.next()).value;
  while (last?.SubscribeToShardEvent) last = (await left.next()).value;
  expect(last).toHaveProperty("ResourceNotFoundException");
});

test.each([
  [{ ConsumerARN: `${streamArn("s")}/consumer/none:1` }, "ResourceNotFoundException"],
  [{ ShardId: "7" }, "ResourceNotFoundException"],
  [{ ShardId: "ABC" }, "ResourceNotFoundException"],
  [{ StartingPosition: { Type: "AT_TIMESTAMP" } }, "InvalidArgumentException"],
  [{ StartingPosition: {} }, "ValidationException"],
  [{ DryRun: true }, "DryRunOperationException"],
])("refuses %j", async (input, code) => {
  await expect(subscribe(input)).rejects.toMatchObject({ code });
});

test("a consumer that is being made cannot subscribe yet", async () => {
  const { Consumer } = await bench.act<{ Consumer: { ConsumerARN: string } }>("RegisterStreamConsumer", {
    StreamARN: streamArn("s"),
    ConsumerName: "new",
  });
  await expect(subscribe({ ConsumerARN: Consumer.ConsumerARN })).rejects.toMatchObject({
    code: "ResourceInUseException",
  });
});
