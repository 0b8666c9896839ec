import { countsKey } from "../../contract/counts";

test("the object of a batch lies under its shard, and bears the number of its first record", () => {
  expect(countsKey("shardId-000000000001", "496")).toBe("counts/shard=shardId-000000000001/496.json");
});
