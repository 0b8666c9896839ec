import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const change = (StreamMode: string, more: object = {}) =>
  bench.act("UpdateStreamMode", { StreamARN: streamArn("s"), StreamModeDetails: { StreamMode }, ...more });

test("twice a day between the modes, with the shards that there are", async () => {
  await bench.create("s", { ShardCount: 2 });
  await bench.until("s", "ACTIVE", () => change("ON_DEMAND"));
  expect(await bench.describe("s")).toMatchObject({
    StreamModeDetails: { StreamMode: "ON_DEMAND" },
    Shards: [{}, {}],
  });
  await bench.until("s", "ACTIVE", () => change("PROVISIONED"));
  await expect(change("ON_DEMAND")).rejects.toMatchObject({ code: "LimitExceededException" });
});

test("refuses the mode that it is in, and warm throughput", async () => {
  await bench.create("s");
  await expect(change("PROVISIONED")).rejects.toMatchObject({ code: "InvalidArgumentException" });
  await expect(change("ON_DEMAND", { WarmThroughputMiBps: 5 })).rejects.toMatchObject({
    code: "NotModelledByLocalCloud",
  });
});
