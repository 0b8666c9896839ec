import { AwsError } from "../../../../../local/core/errors";
import { RecordBlock } from "../../../../../local/services/firehose/delivery/block";
import { RoleSessions } from "../../../../../local/services/firehose/delivery/role-sessions";
import { Checkpoints } from "../../../../../local/services/firehose/kinesis-source/checkpoints";
import { DataStream } from "../../../../../local/services/firehose/kinesis-source/data-stream";
import { ShardReader } from "../../../../../local/services/firehose/kinesis-source/shard-reader";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";

const STREAM = { id: "id", name: "logs", arn: "arn:delivery", created: 5000 };
const SOURCE = { streamArn: "arn:source", roleArn: "arn:aws:iam::000000000000:role/r" };

let cloud: FakeCloud;
beforeEach(async () => {
  cloud = await fakeCloud();
});
afterEach(() => cloud[Symbol.asyncDispose]());

/** A reader of a shard, what it brought, and how it was told to begin. */
function reader() {
  const blocks: RecordBlock[] = [];
  const metrics: string[] = [];
  const begun: object[] = [];
  const checkpoints = new Checkpoints(cloud.state);
  const sessions = new RoleSessions(cloud);
  cloud.answers.set("kinesis.GetShardIterator", (input) => {
    begun.push(input);
    return { ShardIterator: `i${begun.length}` };
  });
  const shard = new ShardReader(
    {
      cloud,
      stream: STREAM,
      source: SOURCE,
      sessions,
      checkpoints,
      record: (metric) => metrics.push(metric),
      accept: async (records) => {
        blocks.push(RecordBlock.decode(records.arrived(0)));
      },
      report: async () => undefined,
    },
    new DataStream(cloud, sessions, SOURCE, STREAM.arn),
    "s0",
    cloud.signal,
  );
  return { shard, blocks, metrics, begun, checkpoints };
}

const RECORD = {
  SequenceNumber: "17",
  PartitionKey: "k",
  Data: Buffer.from("hello"),
  ApproximateArrivalTimestamp: new Date(6000),
};

test("a shard is read from the delivery stream's creation on, and to its end", async () => {
  cloud.answers.set("kinesis.GetRecords", () => ({ Records: [RECORD] }));
  const { shard, blocks, begun, checkpoints } = reader();
  await shard.run();
  expect(begun).toMatchObject([{ ShardIteratorType: "AT_TIMESTAMP", Timestamp: new Date(5000) }]);
  expect(blocks[0]?.record(0).toString()).toBe("hello");
  expect(blocks[0]?.origin(0)).toEqual({
    shardId: "s0",
    partitionKey: "k",
    sequenceNumber: "17",
    subsequenceNumber: 0,
    arrival: 6000,
  });
  expect(checkpoints.get("id", "s0")).toEqual({ sequence: "17", done: true });
});

test("a throttled read backs off, and an old iterator is got anew behind the last record", async () => {
  const answers = [
    () => ({ Records: [RECORD], NextShardIterator: "next" }),
    () => {
      throw new AwsError("ProvisionedThroughputExceededException", "slow");
    },
    () => {
      throw new AwsError("ExpiredIteratorException", "old");
    },
    () => ({ Records: [] }),
  ];
  cloud.answers.set("kinesis.GetRecords", () => answers.shift()?.() ?? {});
  const { shard, metrics, begun } = reader();
  let ended = false;
  const done = shard.run().finally(() => {
    ended = true;
  });
  // The checkpoint is written to the disk meanwhile, which takes as long as it takes.
  while (!ended) await cloud.clock.advance(1000);
  await done;
  expect(metrics).toContain("ThrottledGetRecords");
  expect(begun[1]).toMatchObject({
    ShardIteratorType: "AFTER_SEQUENCE_NUMBER",
    StartingSequenceNumber: "17",
  });
});

test("a read that is refused ends the reading, and nothing is taken for done", async () => {
  cloud.answers.set("kinesis.GetRecords", () => {
    throw new AwsError("AccessDeniedException", "no");
  });
  const { shard, checkpoints } = reader();
  await expect(shard.run()).rejects.toMatchObject({ code: "AccessDeniedException" });
  expect(checkpoints.get("id", "s0")).toEqual({});
});
