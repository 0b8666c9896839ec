import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const change = (RecordDistributionStrategy: string) =>
  bench.act("UpdateStreamRecordDistributionStrategy", {
    StreamARN: streamArn("s"),
    RecordDistributionStrategy,
  });

test("holds at once", async () => {
  await bench.create("s", {});
  await change("AUTO");
  expect(await bench.put("s", "x", { PartitionKey: undefined })).toMatchObject({
    ShardId: expect.any(String),
  });
  await change("USER_PARTITION_KEY");
  await expect(bench.put("s", "x", { PartitionKey: undefined })).rejects.toMatchObject({
    code: "ValidationException",
  });
});

test("is for on-demand streams alone", async () => {
  await bench.create("s");
  await expect(change("AUTO")).rejects.toMatchObject({ code: "InvalidArgumentException" });
});
