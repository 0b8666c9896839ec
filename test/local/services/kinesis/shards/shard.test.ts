import { shardId, shardIndex } from "../../../../../local/services/kinesis/shards/shard";

test("an id has twelve digits", () => {
  expect(shardId(3)).toBe("shardId-000000000003");
});

test.each([
  ["shardId-000000000003", 3],
  ["shard-3", 3],
  ["3", 3],
  ["x-2147483647", 2147483647],
])("%s names shard %d, as AWS reads it", (id, index) => {
  expect(shardIndex(id)).toBe(index);
});

test.each([["x-2147483648"], ["ABKLFD8"], ["2e3"], ["x-"]])("%s names none", (id) => {
  expect(shardIndex(id)).toBeUndefined();
});
