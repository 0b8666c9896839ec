import type { InvokeCommandInput } from "@aws-sdk/client-lambda";
import { isInShare } from "../../../../../local/services/firehose/faults/faults";
import { type Bench, firehoseBench } from "../../../../support/firehose";
import { answer, eventOf, transformBy } from "../../../../support/transform";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
  await bench.create("logs", { BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 5 } });
});
afterEach(() => bench[Symbol.asyncDispose]());

const turnOn = (fault: object): Promise<unknown> => bench.faults("POST", "", { seconds: 60, ...fault });
const batch = async (
  count: number,
): Promise<{ FailedPutCount: number; RequestResponses: { ErrorCode?: string }[] }> =>
  bench.act("PutRecordBatch", {
    DeliveryStreamName: "logs",
    Records: Array.from({ length: count }, (_, i) => ({ Data: Buffer.from(`${i} `) })),
  });

test("a share of a batch fails, evenly spread, and only what was acknowledged is delivered", async () => {
  await turnOn({ kind: "fail-records", share: 0.1 });
  const { FailedPutCount, RequestResponses } = await batch(20);
  expect(FailedPutCount).toBe(2);
  expect(RequestResponses.flatMap(({ ErrorCode }, i) => (ErrorCode ? [i] : []))).toEqual([9, 19]);
  expect(await bench.until("bufferFlushed")).toMatchObject({ records: 18 });
});

test("a share of single puts fails as well, and of batches that are smaller than a share", async () => {
  await turnOn({ kind: "fail-records", share: 0.3 });
  const failed: number[] = [];
  for (let n = 0; n < 10; n++) failed.push((await batch(1)).FailedPutCount);
  expect(failed).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
});

test("any share is met exactly over a hundred records", () => {
  for (let percent = 0; percent <= 100; percent++) {
    const hit = Array.from({ length: 100 }, (_, i) => isInShare(i, percent / 100)).filter(Boolean).length;
    expect(hit).toBe(percent);
  }
});

test("throttling at a rate", async () => {
  await turnOn({ kind: "throttle", requestsPerSecond: 1 });
  await batch(1);
  await expect(batch(1)).rejects.toMatchObject({ code: "ServiceUnavailableException" });
});

test("an outage of S3 delays delivery until it is over by itself, and loses nothing", async () => {
  await turnOn({ kind: "s3-outage", seconds: 20 });
  await batch(3);
  await bench.until("deliveryDelayed");
  expect(bench.objects).toEqual([]);
  await bench.until("fault", ({ on }) => !on);
  await bench.until("bufferFlushed");
  expect(bench.objects[0]?.body.toString()).toBe("0 1 2 ");
});

test("a permission that is gone delays delivery with S3's own words, and loses nothing", async () => {
  await turnOn({ kind: "s3-denied", seconds: 20 });
  await batch(3);
  expect(await bench.until("deliveryDelayed")).toMatchObject({ code: "S3.AccessDenied" });
  await bench.until("fault", ({ on }) => !on);
  await bench.until("bufferFlushed");
  expect(bench.objects[0]?.body.toString()).toBe("0 1 2 ");
});

test("a lost acknowledgement writes one object twice, under two keys", async () => {
  await turnOn({ kind: "duplicate" });
  await batch(2);
  await bench.until("bufferFlushed");
  expect(bench.objects.map(({ body }) => body.toString())).toEqual(["0 1 ", "0 1 "]);
  expect(new Set(bench.objects.map(({ key }) => key)).size).toBe(2);
});

test("slow delivery waits before it writes", async () => {
  await turnOn({ kind: "slow-delivery", milliseconds: 10_000 });
  await batch(1);
  await bench.cloud.clock.advance(14_000);
  expect(bench.objects).toEqual([]);
  await bench.until("bufferFlushed");
});

test.each([
  ["transform-error", "Lambda.FunctionError"],
  ["transform-timeout", "Lambda.FunctionTimedOut"],
])("%s sends records to the error output", async (kind, errorCode) => {
  bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) =>
    answer(eventOf(input).records.map(({ recordId, data }) => ({ recordId, result: "Ok", data }))),
  );
  await bench.create("other", {
    ProcessingConfiguration: transformBy({ BufferSizeInMBs: "1", BufferIntervalInSeconds: "0" }),
  });
  await turnOn({ kind, stream: "other", seconds: 30 });
  await bench.put("other", "x");
  await bench.until("bufferFlushed", ({ buffer }) => buffer === "error");
  expect(JSON.parse(bench.objects[0]?.body.toString() ?? "")).toMatchObject({ errorCode, attemptsMade: 4 });
});

test("a fault bears on the streams that it names, and one of the same kind takes its place", async () => {
  await turnOn({ kind: "fail-records", share: 1, stream: "other" });
  expect((await batch(1)).FailedPutCount).toBe(0);
  await turnOn({ kind: "fail-records", share: 1, stream: "logs" });
  await turnOn({ kind: "fail-records", share: 0, stream: "logs" });
  expect((await batch(1)).FailedPutCount).toBe(0);
});

test("no fault outlives the process", async () => {
  await turnOn({ kind: "fail-records", share: 1 });
  await bench.restart();
  expect((await batch(1)).FailedPutCount).toBe(0);
});
