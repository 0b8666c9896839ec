import { readdir } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { InvokeCommandInput } from "@aws-sdk/client-lambda";
import { AwsError } from "../../../../../local/core/errors";
import { type Bench, firehoseBench, S3 } from "../../../../support/firehose";
import { answer, base64, eventOf, text, transformBy } from "../../../../support/transform";

const HINTS = { SizeInMBs: 1, IntervalInSeconds: 10 };
const PREFIXES = { Prefix: "logs/", ErrorOutputPrefix: "errors/!{firehose:error-output-type}/" };
const QUICK = { BufferSizeInMBs: "1", BufferIntervalInSeconds: "1" };

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

async function recordsDelivered(count: number): Promise<void> {
  for (let left = count; left > 0; ) left -= (await bench.until("bufferFlushed")).records;
}

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

describe("§7 transform", () => {
  const outcomes: Record<string, (id: string) => { recordId: string; result: string; data?: string }> = {
    ok: (recordId) => ({ recordId, result: "Ok", data: base64("OK\n") }),
    drop: (recordId) => ({ recordId, result: "Dropped" }),
    fail: (recordId) => ({ recordId, result: "ProcessingFailed" }),
  };

  beforeEach(async () => {
    bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) =>
      answer(
        eventOf(input).records.map(
          ({ recordId, data }) => outcomes[text(data)]?.(recordId) ?? { recordId, result: "Ok", data },
        ),
      ),
    );
    await bench.create("logs", {
      BufferingHints: HINTS,
      ...PREFIXES,
      ProcessingConfiguration: transformBy(QUICK),
    });
  });

  test("Ok is delivered, Dropped is nowhere, ProcessingFailed goes to the error prefix as it came", async () => {
    await bench.put("logs", "ok", "drop", "fail", "as it is");
    const arrival = bench.cloud.clock.now();
    const flushes = [await bench.until("bufferFlushed"), await bench.until("bufferFlushed")];
    expect(flushes.map(({ buffer, records, lines }) => ({ buffer, records, lines }))).toEqual([
      { buffer: "delivery", records: 2, lines: 2 },
      { buffer: "error", records: 1, lines: 1 },
    ]);
    const [delivered, error] = bench.objects;
    expect(delivered?.body.toString()).toBe("OK\nas it is");
    expect(error?.key).toMatch(/^errors\/processing-failed\/logs-1-2026-01-15-12-00-\d\d-[0-9a-f-]{36}$/);
    const record = JSON.parse(error?.body.toString() ?? "") as Record<string, unknown>;
    expect(Object.entries(record).slice(0, 5)).toEqual([
      ["rawData", base64("fail")],
      ["errorCode", "Lambda.ProcessingFailedStatus"],
      ["errorMessage", "ProcessingFailed status set for record"],
      ["attemptsMade", 1],
      ["arrivalTimestamp", arrival],
    ]);
    expect(Object.keys(record).slice(5)).toEqual(["attemptEndingTimestamp", "lambdaARN"]);
  });

  test("the destination's interval counts from when transformed records come back", async () => {
    await bench.put("logs", "x");
    await bench.cloud.clock.advance(1000);
    await bench.now("recordsTransformed");
    await bench.now("bufferChanged", ({ buffer, records }) => buffer === "delivery" && records === 1);
    await bench.cloud.clock.advance(9_999);
    expect(bench.objects).toEqual([]);
    await bench.cloud.clock.advance(1);
    await bench.now("bufferFlushed");
  });

  test("processed records outlive a restart without being transformed or delivered twice", async () => {
    await bench.put("logs", "ok", "fail");
    await bench.until("recordsTransformed");
    await bench.restart();
    await bench.until("bufferFlushed", ({ buffer }) => buffer === "delivery");
    await bench.until("bufferFlushed", ({ buffer }) => buffer === "error");
    await bench.restart();
    await bench.cloud.clock.advance(60_000);
    expect(bench.objects).toHaveLength(2);
    expect(bench.cloud.calls.filter(({ operation }) => operation === "Invoke")).toHaveLength(1);
  });

  test("a function that throws is retried, then every record of the batch fails with the attempts that were made", async () => {
    let invocations: string[] = [];
    bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) => {
      invocations.push(eventOf(input).invocationId);
      return { StatusCode: 200, FunctionError: "Unhandled", Payload: Buffer.from('{"errorMessage":"boom"}') };
    });
    await bench.put("logs", "a", "b");
    await bench.until("bufferFlushed", ({ buffer }) => buffer === "error");
    const records = bodies().flatMap((body) => body.split("\n").map((line) => JSON.parse(line)));
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ errorCode: "Lambda.FunctionError", attemptsMade: 4 });
    expect(new Set(invocations).size).toBe(4);
    invocations = [];
  });
});

describe("§9 object content", () => {
  test("puts records one behind the other without a separator, as octets", async () => {
    await bench.create("logs", { BufferingHints: HINTS });
    await bench.put("logs", "abc", "abc", "abc");
    await bench.until("bufferFlushed");
    expect(bodies()).toEqual(["abcabcabc"]);
    expect(bench.objects[0]?.contentType).toBe("application/octet-stream");
    expect(bench.objects[0]?.contentEncoding).toBeUndefined();
  });

  test("AppendDelimiterToRecord puts a line feed between records and none behind the last", async () => {
    await bench.create("logs", {
      BufferingHints: HINTS,
      ProcessingConfiguration: { Enabled: true, Processors: [{ Type: "AppendDelimiterToRecord" }] },
    });
    await bench.put("logs", "a", "", "b");
    await bench.put("logs", "c");
    await bench.until("bufferFlushed");
    expect(bodies()).toEqual(["a\n\nb\nc"]);
  });
});

describe("§10 failure and retry", () => {
  beforeEach(() => bench.create("logs", { BufferingHints: HINTS }));

  test("keeps records while S3 refuses them, and delivers old and new ones when it takes them again", async () => {
    bench.onPut = () => {
      throw new AwsError("AccessDenied", "Access Denied", 403);
    };
    await bench.put("logs", "old ");
    const delayed = await bench.until("deliveryDelayed", ({ attempt }) => attempt === 3);
    expect(delayed).toMatchObject({ code: "S3.AccessDenied", buffer: "delivery" });
    await bench.put("logs", "new");
    bench.onPut = undefined;
    await recordsDelivered(2);
    expect(bodies().join("")).toBe("old new");
  });

  test("a restart in the middle of an outage loses nothing and doubles nothing", async () => {
    bench.onPut = () => {
      throw new AwsError("SlowDown", "Please reduce your request rate.", 503);
    };
    await bench.put("logs", "one ", "two ");
    await bench.until("deliveryDelayed");
    await bench.restart();
    await bench.put("logs", "three");
    bench.onPut = undefined;
    await recordsDelivered(3);
    await bench.cloud.clock.advance(60_000);
    expect(bodies().join("")).toBe("one two three");
  });

  test("after 24 hours of refusal the records that are older are given up, and only these", async () => {
    bench.onPut = () => {
      throw new AwsError("NoSuchBucket", "The specified bucket does not exist", 404);
    };
    await bench.put("logs", "too old");
    await bench.until("deliveryDelayed");
    await bench.cloud.clock.advance(23 * 3_600_000);
    await bench.put("logs", "young");
    await bench.cloud.clock.advance(3_600_000 - 60_000);
    await bench.until("recordsExpired");
    bench.onPut = undefined;
    await bench.until("bufferFlushed");
    expect(bodies()).toEqual(["young"]);
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
