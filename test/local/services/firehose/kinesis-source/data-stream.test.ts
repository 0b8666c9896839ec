import type { GetShardIteratorCommandInput } from "@aws-sdk/client-kinesis";
import { AwsError } from "../../../../../local/core/errors";
import { RoleSessions } from "../../../../../local/services/firehose/delivery/role-sessions";
import { DataStream } from "../../../../../local/services/firehose/kinesis-source/data-stream";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";

const SOURCE = { streamArn: "arn:source", roleArn: "arn:aws:iam::000000000000:role/r" };
const streamOf = (cloud: FakeCloud): DataStream =>
  new DataStream(cloud, new RoleSessions(cloud), SOURCE, "arn:delivery");

test("all pages of shards are read, as the role of the source", async () => {
  await using cloud = await fakeCloud();
  cloud.answers.set("kinesis.ListShards", ({ NextToken }: { NextToken?: string }) =>
    NextToken ? { Shards: [{ ShardId: "b" }] } : { Shards: [{ ShardId: "a" }], NextToken: "more" },
  );
  expect((await streamOf(cloud).shards()).map(({ ShardId }) => ShardId)).toEqual(["a", "b"]);
  expect(cloud.calls[0]?.identity).toMatchObject({ roleArn: SOURCE.roleArn });
});

test("a sequence number of a data stream that is gone begins anew in the one of the same name", async () => {
  await using cloud = await fakeCloud();
  cloud.answers.set("kinesis.GetShardIterator", ({ ShardIteratorType }: GetShardIteratorCommandInput) => {
    if (ShardIteratorType === "AFTER_SEQUENCE_NUMBER") throw new AwsError("InvalidArgumentException", "no");
    return { ShardIterator: ShardIteratorType };
  });
  expect(await streamOf(cloud).iterator("s0", { sequence: "7" }, 0)).toBe("AT_TIMESTAMP");
});

test("a data stream that the role may not look at is an invalid argument; one that is not there is not found", async () => {
  await using cloud = await fakeCloud();
  const fail = (code: string) =>
    cloud.answers.set("kinesis.DescribeStream", () => {
      throw new AwsError(code, "no");
    });
  fail("AccessDeniedException");
  await expect(streamOf(cloud).check()).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message: `Role ${SOURCE.roleArn} is not authorized to perform: kinesis:DescribeStream on resource arn:source.`,
  });
  fail("ResourceNotFoundException");
  await expect(streamOf(cloud).check()).rejects.toMatchObject({ code: "ResourceNotFoundException" });
});
