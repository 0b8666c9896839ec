import { type Bench, firehoseBench } from "../../../../support/firehose";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
  await bench.create("logs");
});
afterEach(() => bench[Symbol.asyncDispose]());

interface Answer {
  FailedPutCount: number;
  RequestResponses: { RecordId?: string; ErrorCode?: string; ErrorMessage?: string }[];
}

const batch = (count: number, size: number): Promise<Answer> =>
  bench.act("PutRecordBatch", {
    DeliveryStreamName: "logs",
    Records: Array.from({ length: count }, () => ({ Data: Buffer.alloc(size, "x") })),
  });

test("§5 too many bytes fail single records inside a 200, to be sent again", async () => {
  expect((await batch(4, 1_000_000)).FailedPutCount).toBe(0);
  const { FailedPutCount, RequestResponses } = await batch(4, 1_000_000);
  expect(FailedPutCount).toBe(3);
  expect(
    RequestResponses.map(({ ErrorCode, ErrorMessage, RecordId }) =>
      ErrorCode ? [ErrorCode, ErrorMessage] : RecordId?.length,
    ),
  ).toEqual([
    224,
    ["ServiceUnavailableException", "Slow down."],
    ["ServiceUnavailableException", "Slow down."],
    ["ServiceUnavailableException", "Slow down."],
  ]);
  await bench.until("bufferFlushed");
  expect(bench.objects[0]?.body.length).toBe(5_000_000);
});

test("§5 too many calls are refused whole, with a server's fault", async () => {
  const put = (): Promise<object> =>
    bench.act("PutRecord", { DeliveryStreamName: "logs", Record: { Data: Buffer.from("x") } });
  for (let i = 0; i < 2000; i++) await put();
  await expect(put()).rejects.toMatchObject({
    code: "ServiceUnavailableException",
    message: "Slow down.",
    status: 500,
  });
  await bench.cloud.clock.advance(1000);
  await put();
});

test("limits can be lifted, and set again", async () => {
  expect(await bench.faults("PUT", "/limits", { mode: "lifted" })).toMatchObject({
    status: 200,
    body: { limits: "lifted" },
  });
  for (let i = 0; i < 10; i++) expect((await batch(4, 1_000_000)).FailedPutCount).toBe(0);
  await bench.faults("PUT", "/limits", { mode: "faithful" });
  await batch(4, 1_000_000);
  expect((await batch(4, 1_000_000)).FailedPutCount).toBeGreaterThan(0);
});
