import {
  evenRanges,
  explicitHashKey,
  hashKeyOf,
} from "../../../../../local/services/kinesis/shards/hash-key";

test("a partition key stands for its MD5", () => {
  expect(hashKeyOf("a").toString(16)).toBe("cc175b9c0f1b6a831c399e269772661");
});

test("three shards share all keys as AWS shares them", () => {
  expect(evenRanges(3)).toEqual([
    { from: "0", to: "113427455640312821154458202477256070484" },
    { from: "113427455640312821154458202477256070485", to: "226854911280625642308916404954512140969" },
    { from: "226854911280625642308916404954512140970", to: "340282366920938463463374607431768211455" },
  ]);
});

test("a key beyond 128 bits is none", () => {
  expect(explicitHashKey("0")).toBe(0n);
  expect(explicitHashKey(String(2n ** 128n - 1n))).toBe(2n ** 128n - 1n);
  expect(explicitHashKey(String(2n ** 128n))).toBeUndefined();
});
