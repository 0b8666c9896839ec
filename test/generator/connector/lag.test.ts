import { lagOf } from "../../../generator/connector/lag";

const admin = (committed: Record<number, string>) => ({
  fetchTopicOffsets: async () => [
    { partition: 0, offset: "10", low: "0", high: "10" },
    { partition: 1, offset: "9", low: "5", high: "9" },
  ],
  fetchOffsets: async () => [
    {
      topic: "logs",
      partitions: Object.entries(committed).map(([partition, offset]) => ({
        partition: Number(partition),
        offset,
        metadata: null,
      })),
    },
  ],
});

test("a group lags by the messages that it has not committed, those that the broker still holds", async () => {
  expect(await lagOf(admin({ 0: "4", 1: "9" }), "connector", "logs")).toBe(6);
  expect(await lagOf(admin({ 0: "-1", 1: "2" }), "connector", "logs")).toBe(14);
  expect(await lagOf(admin({}), "connector", "logs")).toBe(14);
});
