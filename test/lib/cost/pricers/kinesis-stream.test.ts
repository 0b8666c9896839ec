import { kinesisStream } from "../../../../lib/cost/pricers/kinesis-stream";

const priced = (Properties: Record<string, unknown>) =>
  kinesisStream.price({ Type: kinesisStream.type, Properties }, { template: {}, exports: new Map() });

test("a stream costs its shards", () => {
  expect(priced({ ShardCount: 2 })).toEqual([{ what: "2 shards", hourly: 0.03 }]);
  expect(priced({ ShardCount: 1 })).toMatchObject([{ what: "1 shard" }]);
});

test("a stream on demand costs its hours, and so does one that does not say", () => {
  const onDemand = [{ what: "on-demand data stream", hourly: 0.04 }];
  expect(priced({ StreamModeDetails: { StreamMode: "ON_DEMAND" } })).toEqual(onDemand);
  expect(priced({})).toEqual(onDemand);
});

test("a number of shards that is a reference is not guessed", () => {
  expect(priced({ ShardCount: { Ref: "Shards" } })).toEqual([
    { unpriced: "its number of shards is not in the template" },
  ]);
});
