import { type KinesisBench, kinesisBench, streamArn, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

test("is DELETING, then gone with all that it held", async () => {
  await bench.create("s");
  await bench.put("s", "x");
  await bench.until("s", "DELETED", async () => {
    await bench.act("DeleteStream", { StreamARN: streamArn("s") });
    expect(await bench.describe("s")).toMatchObject({ StreamStatus: "DELETING" });
    await expect(bench.put("s", "late")).rejects.toMatchObject({ code: "ResourceNotFoundException" });
  });
  await expect(bench.describe("s")).rejects.toMatchObject({
    code: "ResourceNotFoundException",
    message: "Stream s under account 000000000000 not found.",
  });
  await bench.create("s");
  expect(textsOf(await bench.read("s"))).toEqual([]);
});

test("a stream that is being created, or is not there, cannot be deleted", async () => {
  await bench.act("CreateStream", { StreamName: "s", ShardCount: 1 });
  await expect(bench.act("DeleteStream", { StreamName: "s" })).rejects.toMatchObject({
    code: "ResourceInUseException",
    message: "Stream s under account 000000000000 not ACTIVE, instead in state CREATING",
  });
  await expect(bench.act("DeleteStream", { StreamName: "none" })).rejects.toMatchObject({
    code: "ResourceNotFoundException",
  });
});

test("one with consumers goes only when that is enforced, and they with it", async () => {
  await bench.create("s");
  const consumer = { StreamARN: streamArn("s"), ConsumerName: "c" };
  await bench.act("RegisterStreamConsumer", consumer);
  await expect(bench.act("DeleteStream", { StreamName: "s" })).rejects.toMatchObject({
    code: "ResourceInUseException",
  });
  await bench.until("s", "DELETED", () =>
    bench.act("DeleteStream", { StreamName: "s", EnforceConsumerDeletion: true }),
  );
  await bench.create("s");
  expect(await bench.act("ListStreamConsumers", { StreamARN: streamArn("s") })).toEqual({ Consumers: [] });
});

test("a stream can be deleted while its shards change", async () => {
  await bench.create("s");
  await bench.act("UpdateShardCount", {
    StreamName: "s",
    TargetShardCount: 2,
    ScalingType: "UNIFORM_SCALING",
  });
  await bench.until("s", "DELETED", () => bench.act("DeleteStream", { StreamName: "s" }));
});
