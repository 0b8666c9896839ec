import { RecordLog } from "../../../../../local/core/state/record-log";
import { type Bench, firehoseBench } from "../../../../support/firehose";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
  await bench.create("logs");
});
afterEach(() => bench[Symbol.asyncDispose]());

interface Answer {
  FailedPutCount: number;
  Encrypted: boolean;
  RequestResponses: { RecordId: string }[];
}

const batch = (Records: unknown): Promise<Answer> =>
  bench.act("PutRecordBatch", { DeliveryStreamName: "logs", Records });
const records = (count: number, size: number): { Data: Buffer }[] =>
  Array.from({ length: count }, () => ({ Data: Buffer.alloc(size) }));

test("§5 answers an entry a record, in their order", async () => {
  const { RequestResponses, ...rest } = await batch(records(500, 1));
  expect(rest).toEqual({ FailedPutCount: 0, Encrypted: false });
  expect(RequestResponses).toHaveLength(500);
  expect(new Set(RequestResponses.map(({ RecordId }) => RecordId)).size).toBe(500);
});

test("§5 takes 4 MiB and refuses a byte more", async () => {
  const { FailedPutCount } = await batch(records(4, 1_000_000).concat(records(1, 194_304)));
  expect(FailedPutCount).toBe(0);
  await expect(batch(records(4, 1_000_000).concat(records(1, 194_305)))).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message: "Records size exceeds 4 MB limit",
  });
});

test.each<[string, unknown, string]>([
  ["no list", undefined, "Value at 'records' failed to satisfy constraint: Member must not be null"],
  [
    "an empty list",
    [],
    "Value at 'records' failed to satisfy constraint: Member must have length greater than or equal to 1",
  ],
  [
    "501 records",
    records(501, 0),
    "Value at 'records' failed to satisfy constraint: Member must have length less than or equal to 500",
  ],
  [
    "a record that is too long",
    [...records(2, 1), ...records(1, 1_024_001)],
    "Value at 'records.3.member.data' failed to satisfy constraint: Member must have length less than or equal to 1024000",
  ],
  [
    "a record without data",
    [{}],
    "Value at 'records.1.member.data' failed to satisfy constraint: Member must not be null",
  ],
])("§5 refuses %s", async (_, list, constraint) => {
  await expect(batch(list)).rejects.toMatchObject({
    code: "ValidationException",
    message: `1 validation error detected: ${constraint}`,
  });
});

test("a full disk gives a clear error, and nothing of the batch is acknowledged or delivered", async () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  const append = jest.spyOn(RecordLog.prototype, "append").mockRejectedValueOnce(full);
  await expect(batch([{ Data: Buffer.from("lost ") }])).rejects.toMatchObject({
    code: "ServiceUnavailableException",
    status: 503,
    message: expect.stringContaining("no space left on device"),
  });
  append.mockRestore();
  await batch([{ Data: Buffer.from("kept") }]);
  await bench.until("bufferFlushed");
  expect(bench.objects.map(({ body }) => body.toString())).toEqual(["kept"]);
});
