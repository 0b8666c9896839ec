import { startTestCloud } from "../support/cloud";
import { testWith } from "../support/needs";
import { run } from "../support/program";

testWith("python3", "boto3 writes, reads, is sent records and is refused", async (python) => {
  await using cloud = await startTestCloud({ bootstrapped: false });
  const { code, stdout, stderr } = await run(python, ["test/fixtures/python/kinesis_consumer.py"], cloud);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { first_shard: first, ...told } = JSON.parse(stdout);
  expect(told).toEqual({
    failed: 0,
    read: Array.from({ length: 12 }, (_, i) => `line ${i}`).sort(),
    pushed: first,
    refused: {
      Code: "ResourceNotFoundException",
      Message: "Stream none under account 000000000000 not found.",
    },
  });
  expect(first.length).toBeGreaterThan(0);
});

testWith("aws", "the AWS CLI creates, writes, reads and deletes a stream", async (aws) => {
  await using cloud = await startTestCloud({ bootstrapped: false });
  const cli = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(aws, ["kinesis", ...args], cloud, { AWS_PAGER: "" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout === "" ? undefined : JSON.parse(stdout);
  };
  const name = ["--stream-name", "lines"];
  const active = cloud.events.next("dataStreamStatus", ({ status }) => status === "ACTIVE");
  await cli("create-stream", ...name, "--shard-count", "1");
  await active;
  // This version of the CLI takes the bytes as they are, and prints them in base64.
  const put = await cli("put-record", ...name, "--partition-key", "k", "--data", "GET /");
  expect(put).toEqual({
    ShardId: "shardId-000000000000",
    SequenceNumber: expect.stringMatching(/^\d{56}$/),
  });
  const shard = ["--shard-id", put.ShardId, "--shard-iterator-type", "TRIM_HORIZON"];
  const { ShardIterator } = await cli("get-shard-iterator", ...name, ...shard);
  expect(await cli("get-records", "--shard-iterator", ShardIterator)).toMatchObject({
    Records: [
      {
        SequenceNumber: put.SequenceNumber,
        Data: Buffer.from("GET /").toString("base64"),
        PartitionKey: "k",
      },
    ],
    MillisBehindLatest: 0,
  });
  const gone = cloud.events.next("dataStreamStatus", ({ status }) => status === "DELETED");
  await cli("delete-stream", ...name);
  await gone;
});
