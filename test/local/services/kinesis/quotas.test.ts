import { checkShardQuota, countCall, shardQuota } from "../../../../local/services/kinesis/quotas";
import type { KinesisStore, Stream } from "../../../../local/services/kinesis/store";

const HOUR = 3_600_000;
const stream = (calls: Stream["calls"] = {}) => ({ name: "s", calls }) as Stream;

const account = (region: string, shards: number) =>
  ({
    cloud: { account: "000000000000", region },
    provisionedShards: () => shards,
  }) as unknown as KinesisStore;

test("the large Regions have room for 20,000 shards, the others for 1,000", () => {
  expect(shardQuota("us-east-1")).toBe(20_000);
  expect(shardQuota("eu-central-1")).toBe(1_000);
  expect(() => checkShardQuota(account("eu-central-1", 990), 10)).not.toThrow();
});

test("who would have more is told how many there are, and how many would have come", () => {
  expect(() => checkShardQuota(account("eu-central-1", 990), 11)).toThrow(
    expect.objectContaining({
      code: "LimitExceededException",
      message: expect.stringContaining(
        "Current shard count for the account: 990. Limit: 1000. Number of additional shards that would have resulted from this request: 11.",
      ),
    }),
  );
});

test("a stream's shards are counted anew ten times in 24 hours, and no eleventh", () => {
  let calls: Stream["calls"] = {};
  for (let hour = 0; hour < 10; hour++) {
    calls = countCall(stream(calls), "scale", "UpdateShardCount", hour * HOUR);
  }
  expect(() => countCall(stream(calls), "scale", "UpdateShardCount", 23 * HOUR)).toThrow(
    expect.objectContaining({
      code: "LimitExceededException",
      message: "UpdateShardCount on stream s exceeds the limit of 10 calls in a rolling 24 hour period.",
    }),
  );
  // The first of them is a day old then.
  expect(countCall(stream(calls), "scale", "UpdateShardCount", 24 * HOUR).scale).toHaveLength(10);
});

test("each kind of call has a count of its own", () => {
  const calls = countCall(stream({ mode: [1, 2] }), "encrypt", "StartStreamEncryption", 3);
  expect(calls).toEqual({ mode: [1, 2], encrypt: [3] });
  expect(() => countCall(stream({ mode: [1, 2] }), "mode", "UpdateStreamMode", 3)).toThrow(
    "limit of 2 calls",
  );
});
