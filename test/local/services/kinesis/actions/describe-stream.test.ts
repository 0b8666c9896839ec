import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(() => bench.create("s", { ShardCount: 3 }));

const ids = ({ Shards = [] }: { Shards?: { ShardId?: string | undefined }[] | undefined }) =>
  Shards.map(({ ShardId }) => Number(ShardId?.slice(-3)));
const page = async (input: object) =>
  (await bench.act<{ StreamDescription: never }>("DescribeStream", { StreamName: "s", ...input }))
    .StreamDescription;

test("gives a page of shards, says whether there are more, and goes on behind one", async () => {
  const first = await page({ Limit: 2 });
  expect(ids(first)).toEqual([0, 1]);
  expect(first).toMatchObject({ HasMoreShards: true });
  const second = await page({ Limit: 2, ExclusiveStartShardId: "shardId-000000000001" });
  expect(ids(second)).toEqual([2]);
  expect(second).toMatchObject({ HasMoreShards: false });
});

test("is named by its ARN as well, which must be of this account and Region", async () => {
  expect(ids(await page({ StreamName: undefined, StreamARN: streamArn("s") }))).toEqual([0, 1, 2]);
  for (const other of [
    "arn:aws:kinesis:eu-west-1:000000000000:stream/s",
    "arn:aws:kinesis:us-east-1:111111111111:stream/s",
  ])
    await expect(page({ StreamName: undefined, StreamARN: other })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
});

test.each([
  [{ StreamName: undefined }, "Either StreamARN or StreamName must be provided."],
  [{ StreamARN: streamArn("t") }, `StreamName s does not match the StreamARN ${streamArn("t")}.`],
])("refuses a request that names no one stream: %j", async (input, message) => {
  await expect(page(input)).rejects.toMatchObject({ code: "InvalidArgumentException", message });
});

test("refuses the id that AWS reserves, by name", async () => {
  await expect(page({ StreamId: "abcdefghij0123456789-abc" })).rejects.toMatchObject({
    code: "NotModelledByLocalCloud",
  });
});

test("a stream's own policy and tags go to whoever decides", async () => {
  const policy = JSON.stringify({
    Statement: { Effect: "Allow", Principal: "*", Action: "kinesis:*", Resource: streamArn("s") },
  });
  await bench.act("PutResourcePolicy", { ResourceARN: streamArn("s"), Policy: policy });
  await bench.act("AddTagsToStream", { StreamName: "s", Tags: { seat: "s01" } });
  const action = bench.service.actions.find(({ name }) => name === "DescribeStream");
  expect(await action?.permissions({ StreamName: "s" }, {} as never)).toEqual([
    {
      action: "kinesis:DescribeStream",
      resource: streamArn("s"),
      resourcePolicy: policy,
      conditions: { "aws:ResourceTag/seat": "s01" },
    },
  ]);
});
