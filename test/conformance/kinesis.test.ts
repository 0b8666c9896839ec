import {
  type _Record,
  CreateStreamCommand,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  KinesisClient,
  PutRecordCommand,
  RegisterStreamConsumerCommand,
  SubscribeToShardCommand,
} from "@aws-sdk/client-kinesis";
import { startTestCloud, type TestCloud } from "../support/cloud";

let cloud: TestCloud;
let kinesis: KinesisClient;
beforeAll(async () => {
  cloud = await startTestCloud({ bootstrapped: false });
  kinesis = new KinesisClient(cloud.client);
});
afterAll(async () => {
  kinesis.destroy();
  await cloud.stop();
});

/** Waits for the next state of a stream. */
const becomes = (name: string, wanted: string) =>
  cloud.events.next("dataStreamStatus", ({ stream, status }) => stream === name && status === wanted);

async function create(StreamName: string, ShardCount = 1): Promise<void> {
  const active = becomes(StreamName, "ACTIVE");
  await kinesis.send(new CreateStreamCommand({ StreamName, ShardCount }));
  await active;
}

const put = (StreamName: string, text: string, PartitionKey = "key") =>
  kinesis.send(new PutRecordCommand({ StreamName, PartitionKey, Data: Buffer.from(text) }));

type Start = Omit<GetShardIteratorCommandInput, "StreamName" | "ShardId">;

async function read(StreamName: string, start: Start, shard = 0): Promise<GetRecordsCommandOutput> {
  const ShardId = `shardId-${String(shard).padStart(12, "0")}`;
  const { ShardIterator } = await kinesis.send(
    new GetShardIteratorCommand({ StreamName, ShardId, ...start }),
  );
  return kinesis.send(new GetRecordsCommand({ ShardIterator }));
}

const arn = (name: string): string => `arn:aws:kinesis:us-east-1:000000000000:stream/${name}`;

const texts = ({ Records = [] }: { Records?: _Record[] | undefined }): string[] =>
  Records.map(({ Data }) => Buffer.from(Data ?? []).toString());

const FROM_START = { ShardIteratorType: "TRIM_HORIZON" } as const;

test("a record that was put is read, as often as one likes, with the number that it was given", async () => {
  await create("twice");
  const first = await put("twice", "one");
  const second = await put("twice", "two");
  expect(first).toMatchObject({ ShardId: "shardId-000000000000" });
  expect(first.SequenceNumber).toMatch(/^4\d{55}$/);
  expect(BigInt(second.SequenceNumber ?? 0)).toBeGreaterThan(BigInt(first.SequenceNumber ?? 0));
  for (let time = 0; time < 2; time++) {
    const answer = await read("twice", FROM_START);
    expect(answer).toMatchObject({
      MillisBehindLatest: 0,
      Records: [
        { SequenceNumber: first.SequenceNumber, PartitionKey: "key" },
        { SequenceNumber: second.SequenceNumber },
      ],
    });
    expect(texts(answer)).toEqual(["one", "two"]);
  }
});

test("a registered consumer is sent what comes, as it comes", async () => {
  await create("pushed");
  await put("pushed", "before");
  const { Consumer } = await kinesis.send(
    new RegisterStreamConsumerCommand({ StreamARN: arn("pushed"), ConsumerName: "reader" }),
  );
  await cloud.events.next("dataConsumerStatus", ({ status }) => status === "ACTIVE");
  const { EventStream } = await kinesis.send(
    new SubscribeToShardCommand({
      ConsumerARN: Consumer?.ConsumerARN,
      ShardId: "shardId-000000000000",
      StartingPosition: { Type: "TRIM_HORIZON" },
    }),
  );
  const seen: string[] = [];
  for await (const { SubscribeToShardEvent: event } of EventStream ?? []) {
    seen.push(...texts({ Records: event?.Records }));
    if (seen.length === 1 && event?.Records?.length === 1) await put("pushed", "after");
    if (seen.length === 2) break;
  }
  expect(seen).toEqual(["before", "after"]);
});
