import { type KinesisBench, kinesisBench } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

test("counts the shards of provisioned streams and the streams on demand", async () => {
  await bench.create("s", { ShardCount: 3 });
  await bench.create("auto", {});
  expect(await bench.act("DescribeLimits")).toEqual({
    ShardLimit: 20_000,
    OpenShardCount: 3,
    OnDemandStreamCount: 1,
    OnDemandStreamCountLimit: 50,
  });
});
