import { countBatch, type KinesisRecord } from "../../../lambda/counts/count";

const SHARD = "shardId-000000000001";

const record = (sequence: number, text: string): KinesisRecord => ({
  eventID: `${SHARD}:${sequence}`,
  kinesis: { sequenceNumber: String(sequence), data: Buffer.from(text).toString("base64") },
});

const lines = (...minutes: number[]): string =>
  minutes
    .map((minute) => `h i - [24/Nov/2026:10:${String(minute).padStart(2, "0")}:00 +0000] "GET /"\n`)
    .join("");

test("lines are counted by their own minutes, over all records of the batch", () => {
  const batch = { shard: SHARD, first: "1", last: "2" };
  expect(countBatch([record(1, lines(1, 0, 1)), record(2, lines(1))])).toEqual({
    counts: [
      { minute: "2026-11-24T10:00Z", lines: 1, ...batch },
      { minute: "2026-11-24T10:01Z", lines: 3, ...batch },
    ],
    failed: undefined,
  });
});

test("a record that is no log is named, and what lies behind it is left for the next time", () => {
  const { counts, failed } = countBatch([record(1, lines(0)), record(2, "no log"), record(3, lines(0))]);
  expect(counts).toEqual([{ minute: "2026-11-24T10:00Z", lines: 1, shard: SHARD, first: "1", last: "1" }]);
  expect(failed).toBe("2");
});

test("a record with one bad line is not counted in part", () => {
  expect(countBatch([record(1, `${lines(0)}no log\n`)])).toEqual({ counts: [], failed: "1" });
});

test("a record without lines is done with, and counts nothing", () => {
  expect(countBatch([record(1, "\n"), record(2, lines(0))])).toMatchObject({
    counts: [{ lines: 1, first: "1", last: "2" }],
    failed: undefined,
  });
});
