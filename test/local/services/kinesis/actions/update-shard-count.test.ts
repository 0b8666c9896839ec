import { type KinesisBench, kinesisBench, streamArn, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const scale = (TargetShardCount: number, StreamName = "s") =>
  bench.act("UpdateShardCount", { StreamName, TargetShardCount, ScalingType: "UNIFORM_SCALING" });
const open = async () =>
  (await bench.describe("s")).Shards?.filter(
    ({ SequenceNumberRange: range }) => range?.EndingSequenceNumber === undefined,
  ).length;

test("comes to the count that is asked for, and loses nothing", async () => {
  await bench.create("s", { ShardCount: 2 });
  await bench.put("s", "1");
  await bench.until("s", "ACTIVE", async () => {
    expect(await scale(3)).toEqual({
      StreamName: "s",
      StreamARN: streamArn("s"),
      CurrentShardCount: 2,
      TargetShardCount: 3,
    });
  });
  expect(await open()).toBe(3);
  expect(textsOf(await bench.read("s"))).toEqual(["1"]);
});

test.each([
  [
    5,
    "UpdateShardCount cannot scale up over double your current open shard count. Current open shard count: 2 Target shard count: 5",
  ],
  [1, undefined],
])("from two shards to %d", async (target, message) => {
  await bench.create("s", { ShardCount: 2 });
  if (message === undefined) await scale(target);
  else await expect(scale(target)).rejects.toMatchObject({ code: "InvalidArgumentException", message });
});

test("not below half", async () => {
  await bench.create("s", { ShardCount: 5 });
  await expect(scale(2)).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message:
      "UpdateShardCount cannot scale down below half your current open shard count. Current open shard count: 5 Target shard count: 2",
  });
});

test("ten times in a day, and no more", async () => {
  await bench.create("s", { ShardCount: 2 });
  for (let i = 0; i < 10; i++) await bench.until("s", "ACTIVE", () => scale(i % 2 === 0 ? 3 : 2));
  await expect(scale(3)).rejects.toMatchObject({ code: "LimitExceededException" });
  await bench.cloud.clock.advance(24 * 60 * 60 * 1000);
  await bench.until("s", "ACTIVE", () => scale(3));
});

test("an on-demand stream sees to itself", async () => {
  await bench.create("auto", {});
  await expect(scale(8, "auto")).rejects.toMatchObject({ code: "ValidationException" });
});
