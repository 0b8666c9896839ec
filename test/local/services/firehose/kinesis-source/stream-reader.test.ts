import type { GetRecordsCommandInput, GetShardIteratorCommandInput } from "@aws-sdk/client-kinesis";
import { RoleSessions } from "../../../../../local/services/firehose/delivery/role-sessions";
import { Checkpoints } from "../../../../../local/services/firehose/kinesis-source/checkpoints";
import { StreamReader } from "../../../../../local/services/firehose/kinesis-source/stream-reader";
import { fakeCloud } from "../../../../support/fake-cloud";

const SHARDS = [{ ShardId: "parent" }, { ShardId: "child", ParentShardId: "parent" }];
const SOURCE = { streamArn: "arn:source", roleArn: "arn:aws:iam::000000000000:role/r" };

test("a child is read when its parent is read to the end; what cannot be read is reported and tried again", async () => {
  await using cloud = await fakeCloud();
  const read: string[] = [];
  const reported: string[] = [];
  let refusals = 1;
  cloud.answers.set("kinesis.ListShards", () => {
    if (refusals-- > 0) throw new Error("not now");
    return { Shards: SHARDS };
  });
  cloud.answers.set("kinesis.GetShardIterator", ({ ShardId }: GetShardIteratorCommandInput) => ({
    ShardIterator: ShardId,
  }));
  let polls = 0;
  cloud.answers.set("kinesis.GetRecords", ({ ShardIterator = "" }: GetRecordsCommandInput) => {
    read.push(ShardIterator);
    const open = ShardIterator === "child" || polls++ === 0;
    return { Records: [], ...(open && { NextShardIterator: ShardIterator }) };
  });
  const checkpoints = new Checkpoints(cloud.state);
  const reader = new StreamReader({
    cloud,
    stream: { id: "id", name: "logs", arn: "arn:delivery", created: 0 },
    source: SOURCE,
    sessions: new RoleSessions(cloud),
    checkpoints,
    record: () => undefined,
    accept: async () => undefined,
    report: async ({ errorCode }) => {
      reported.push(errorCode);
    },
  });
  while (reported.length === 0) await cloud.clock.advance(10);
  expect(reported).toEqual(["Kinesis.Unknown"]);
  expect(read).toEqual([]);
  while (!read.includes("child")) await cloud.clock.advance(1000);
  await reader.stop();
  expect(read.slice(0, 3)).toEqual(["parent", "parent", "child"]);
  expect(checkpoints.get("id", "parent")).toEqual({ done: true });
  expect(checkpoints.get("id", "child")).toEqual({});
});
