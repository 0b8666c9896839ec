import { RecordBlock } from "../../../../../local/services/firehose/delivery/block";
import type { ChunkDraft } from "../../../../../local/services/firehose/delivery/processed-log";
import { chunksOf } from "../../../../../local/services/firehose/processing/chunks";
import { type Failure, type Item, itemId } from "../../../../../local/services/firehose/processing/item";

const item = (text: string, members: Partial<Item> = {}): Item => ({
  id: itemId(0, 0),
  arrival: 1000,
  original: Buffer.from(text),
  data: Buffer.from(text),
  ...members,
});
const FAILURE: Failure = {
  errorOutputType: "processing-failed",
  errorCode: "Lambda.ProcessingFailedStatus",
  errorMessage: "ProcessingFailed status set for record",
  attemptsMade: 4,
  lambdaArn: "arn:aws:lambda:us-east-1:000000000000:function:f",
};
const recordsOf = ({ block }: ChunkDraft): string[] => {
  const decoded = RecordBlock.decode(block);
  return Array.from({ length: decoded.count }, (_, i) => decoded.record(i).toString());
};

test("records of one place are kept together, with the oldest's arrival and what they were", () => {
  const items = [item("a\n"), item("b\n", { arrival: 500, original: Buffer.from("before") })];
  const [chunk, ...others] = chunksOf({ items, failed: [], dropped: [] }, { now: 9000, restarts: false });
  expect(others).toEqual([]);
  expect(chunk?.header).toEqual({
    buffer: "delivery",
    place: "",
    oldest: 500,
    since: 500,
    records: 2,
    bytes: 4,
    originalBytes: 8,
    lines: 2,
  });
  expect(chunk && recordsOf(chunk)).toEqual(["a\n", "b\n"]);
});

test("§6 behind a function the interval counts from when processing ended", () => {
  const [chunk] = chunksOf({ items: [item("a")], failed: [], dropped: [] }, { now: 9000, restarts: true });
  expect(chunk?.header.since).toBe(9000);
});

test("§7 a failed record is told of in AWS's order of members, numbers as numbers, with what the producer put", () => {
  const failed = [{ item: item("after", { original: Buffer.from("put") }), failure: FAILURE }];
  const [chunk] = chunksOf({ items: [], failed, dropped: [] }, { now: 9000, restarts: true });
  expect(chunk?.header).toMatchObject({
    buffer: "error",
    place: "processing-failed",
    originalBytes: 3,
    lines: 1,
  });
  expect(chunk && recordsOf(chunk)).toEqual([
    '{"rawData":"cHV0","errorCode":"Lambda.ProcessingFailedStatus","errorMessage":"ProcessingFailed status set for record","attemptsMade":4,"arrivalTimestamp":1000,"attemptEndingTimestamp":9000,"lambdaARN":"arn:aws:lambda:us-east-1:000000000000:function:f"}',
  ]);
});

test("§11 where no function failed none is named", () => {
  const { lambdaArn: _, ...failure } = { ...FAILURE, errorOutputType: "decompression-failed" };
  const [chunk] = chunksOf(
    { items: [], failed: [{ item: item("x"), failure }], dropped: [] },
    { now: 1, restarts: false },
  );
  expect(Object.keys(JSON.parse((chunk && recordsOf(chunk)[0]) ?? "{}"))).not.toContain("lambdaARN");
});

test("each place has chunks of its own, and a large one several", () => {
  const half = "x".repeat(150 * 1024);
  const keys = (id: string) => ({ keysFromQuery: { id }, keysFromLambda: {} });
  const items = [item(half, keys("a")), item("b", keys("b")), item(half, keys("a")), item(half, keys("a"))];
  const chunks = chunksOf({ items, failed: [], dropped: [] }, { now: 1, restarts: false });
  expect(chunks.map(({ header }) => [header.partition?.query.id, header.records])).toEqual([
    ["a", 2],
    ["a", 1],
    ["b", 1],
  ]);
});

test("dropped records leave nothing", () => {
  expect(chunksOf({ items: [], failed: [], dropped: [item("x")] }, { now: 1, restarts: true })).toEqual([]);
});

test("§8 of records that were read from a data stream it is known when the oldest was put there", () => {
  const origin = { shardId: "s", partitionKey: "k", sequenceNumber: "1", subsequenceNumber: 0 };
  const read = (arrival: number): Item => item("a", { origin: { ...origin, arrival } });
  const failed = [{ item: read(200), failure: FAILURE }];
  const chunks = chunksOf(
    { items: [read(700), read(600)], failed, dropped: [] },
    { now: 9000, restarts: true },
  );
  expect(chunks.map(({ header }) => [header.buffer, header.oldest, header.put])).toEqual([
    ["delivery", 1000, 600],
    ["error", 1000, 200],
  ]);
});
