import { readdir } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { InvokeCommandInput } from "@aws-sdk/client-lambda";
import { type Bench, firehoseBench, S3 } from "../../../../support/firehose";
import { answer, eventOf, transformBy } from "../../../../support/transform";

const HINTS = { SizeInMBs: 1, IntervalInSeconds: 10 };
const PREFIXES = { Prefix: "logs/", ErrorOutputPrefix: "errors/!{firehose:error-output-type}/" };
const QUICK = { BufferSizeInMBs: "1", BufferIntervalInSeconds: "1" };

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const bodies = (): string[] => bench.objects.map(({ body }) => body.toString());

describe("§6 buffering", () => {
  test("delivers when the interval of the oldest record is over, byte for byte and gzipped", async () => {
    await bench.create("logs", { BufferingHints: HINTS, CompressionFormat: "GZIP", ...PREFIXES });
    await bench.put("logs", "one\n", "two\n");
    await bench.cloud.clock.advance(9_999);
    await bench.put("logs", "three");
    expect(bench.objects).toEqual([]);
    await bench.cloud.clock.advance(1);
    const flush = await bench.now("bufferFlushed");
    expect(flush).toMatchObject({ reason: "interval", records: 3, bytes: 13, lines: 3 });
    expect(bench.objects).toHaveLength(1);
    expect(gunzipSync(bench.objects[0]?.body ?? Buffer.alloc(0)).toString()).toBe("one\ntwo\nthree");
  });

  test("delivers at once when the size is reached, and exceeds it by one record at most", async () => {
    await bench.create("logs", { BufferingHints: HINTS });
    const record = Buffer.alloc(300_000, "x");
    await bench.put("logs", ...Array.from({ length: 9 }, () => record));
    await bench.now("bufferFlushed");
    await bench.now("bufferFlushed");
    expect(bench.objects.map(({ body }) => body.length)).toEqual([1_200_000, 1_200_000]);
    const rest = await bench.until("bufferFlushed");
    expect(rest).toMatchObject({ reason: "interval", records: 1 });
  });

  test("makes no object while nothing comes", async () => {
    await bench.create("logs", { BufferingHints: HINTS });
    await bench.cloud.clock.advance(3_600_000);
    expect(bench.objects).toEqual([]);
  });

  test("zero buffering delivers within a second or two", async () => {
    await bench.create("logs", { BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 } });
    await bench.put("logs", "now");
    await bench.cloud.clock.advance(1000);
    expect(await bench.now("bufferFlushed")).toMatchObject({ records: 1 });
  });

  test("keeps empty records, and delivers an object of nothing but these", async () => {
    await bench.create("logs", { BufferingHints: HINTS });
    await bench.put("logs", "", "");
    expect(await bench.until("bufferFlushed")).toMatchObject({ records: 2, bytes: 0, lines: 0 });
    expect(bodies()).toEqual([""]);
  });

  test("delivers what is buffered by the configuration in force at delivery, without an early flush", async () => {
    await bench.create("logs", { BufferingHints: HINTS });
    await bench.put("logs", "early");
    await bench.act("UpdateDestination", {
      DeliveryStreamName: "logs",
      CurrentDeliveryStreamVersionId: "1",
      DestinationId: "destinationId-000000000001",
      ExtendedS3DestinationUpdate: { Prefix: "new/", CompressionFormat: "GZIP" },
    });
    expect(bench.objects).toEqual([]);
    await bench.until("bufferFlushed");
    expect(bench.objects[0]?.key).toMatch(/^new\/2026\/01\/15\/12\/logs-2-.*\.gz$/);
  });
});

describe("source backup", () => {
  test("§6 raw and delivered records have buffers of their own, with their own hints", async () => {
    await bench.create("logs", {
      BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 120 },
      S3BackupMode: "Enabled",
      S3BackupConfiguration: {
        ...S3,
        BucketARN: "arn:aws:s3:::backup",
        Prefix: "raw/",
        BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
      },
    });
    await bench.put("logs", "a", "b");
    await bench.cloud.clock.advance(60_000);
    expect(await bench.now("bufferFlushed")).toMatchObject({ buffer: "backup" });
    await bench.cloud.clock.advance(59_999);
    expect(bench.objects).toHaveLength(1);
    await bench.cloud.clock.advance(1);
    expect(await bench.now("bufferFlushed")).toMatchObject({ buffer: "delivery" });
    expect(bench.objects.map(({ bucket, body }) => [bucket, body.toString()])).toEqual([
      ["backup", "ab"],
      ["logs", "ab"],
    ]);
  });

  test("§7 the backup holds records as they came, dropped and failed ones too", async () => {
    bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) =>
      answer(
        eventOf(input).records.map(({ recordId }, i) => ({
          recordId,
          result: i ? "Dropped" : "ProcessingFailed",
        })),
      ),
    );
    await bench.create("logs", {
      BufferingHints: HINTS,
      S3BackupMode: "Enabled",
      S3BackupConfiguration: {
        ...S3,
        Prefix: "raw/",
        BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
      },
      ProcessingConfiguration: transformBy(QUICK),
    });
    await bench.put("logs", "fails", "dropped");
    await bench.until("bufferFlushed", ({ buffer }) => buffer === "backup");
    expect(bodies().at(-1)).toBe("failsdropped");
  });
});

describe("what a stream holds on disk", () => {
  test("is freed as it is delivered", async () => {
    await bench.faults("PUT", "/limits", { mode: "lifted" });
    await bench.create("logs", { BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 10 } });
    const record = Buffer.alloc(1_000_000, "x");
    for (let i = 0; i < 12; i++) await bench.put("logs", record, record, record, record);
    await bench.until("bufferFlushed");
    await bench.restart();
    const [id = ""] = await readdir(bench.cloud.state.path("streams"));
    expect(await readdir(bench.cloud.state.path("streams", id, "records"))).toHaveLength(1);
  });

  test("goes with the stream", async () => {
    await bench.create("logs", { BufferingHints: HINTS });
    await bench.put("logs", "never to be seen");
    await bench.act("DeleteDeliveryStream", { DeliveryStreamName: "logs" });
    await bench.until("streamStatus", ({ status }) => status === "DELETED");
    expect(await readdir(bench.cloud.state.path("streams"))).toEqual([]);
    await bench.create("logs", { BufferingHints: HINTS });
    await bench.cloud.clock.advance(60_000);
    expect(bench.objects).toEqual([]);
  });
});
