import type { PutMetricDataCommandInput } from "@aws-sdk/client-cloudwatch";
import type { InvokeCommandInput } from "@aws-sdk/client-lambda";
import { AwsError } from "../../../../../local/core/errors";
import { type Bench, firehoseBench, S3 } from "../../../../support/firehose";
import { answer, eventOf, text, transformBy } from "../../../../support/transform";

interface Series {
  unit: string | undefined;
  count: number;
  sum: number;
}

let bench: Bench;
let series: Map<string, Series>;
beforeEach(async () => {
  bench = await firehoseBench();
  series = new Map();
  bench.cloud.answers.set("monitoring.PutMetricData", (input: PutMetricDataCommandInput, identity) => {
    expect([input.Namespace, identity.arn]).toEqual(["AWS/Firehose", "firehose.amazonaws.com"]);
    for (const { MetricName = "", Values = [], Counts = [], Unit, Dimensions } of input.MetricData ?? []) {
      expect(Dimensions).toEqual([{ Name: "DeliveryStreamName", Value: "logs" }]);
      const before = series.get(MetricName) ?? { unit: Unit, count: 0, sum: 0 };
      series.set(MetricName, {
        unit: Unit,
        count: before.count + Counts.reduce((total, count) => total + count, 0),
        sum: before.sum + Values.reduce((total, value, i) => total + value * (Counts[i] ?? 1), 0),
      });
    }
    return {};
  });
});
afterEach(() => bench[Symbol.asyncDispose]());

/** Gives CloudWatch what is gathered. */
const published = (): Promise<void> => bench.restart();
const sums = (...names: string[]): unknown[] => names.map((name) => series.get(name)?.sum);

test("§13 one sample an accepted call, its value the number of records or bytes", async () => {
  await bench.create("logs");
  await bench.put("logs", "abc", "", "de");
  await bench.put("logs", "f");
  await published();
  expect(series.get("IncomingRecords")).toEqual({ unit: "Count", count: 2, sum: 4 });
  expect(series.get("IncomingBytes")).toEqual({ unit: "Bytes", count: 2, sum: 6 });
  expect(series.get("IncomingPutRequests")).toEqual({ unit: "Count", count: 2, sum: 2 });
});

test("§13 the limits are metrics, and what they refuse", async () => {
  await bench.create("logs");
  await bench.faults("POST", "", { kind: "fail-records", share: 0.5, seconds: 60 });
  await bench.act("PutRecordBatch", {
    DeliveryStreamName: "logs",
    Records: [1, 2, 3, 4].map(() => ({ Data: Buffer.from("x") })),
  });
  await published();
  expect(
    sums("ThrottledRecords", "RecordsPerSecondLimit", "PutRequestsPerSecondLimit", "BytesPerSecondLimit"),
  ).toEqual([2, 500_000, 2_000, 5_242_880]);
});

test("§13 counts original sizes; error objects count as delivered, dropped records as nothing", async () => {
  bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) =>
    answer(
      eventOf(input).records.map(({ recordId, data }) => ({
        recordId,
        result: { o: "Ok", d: "Dropped", f: "ProcessingFailed" }[text(data).charAt(0)] ?? "Ok",
        data: Buffer.from("a much longer text than the record was").toString("base64"),
      })),
    ),
  );
  await bench.create("logs", {
    BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 1 },
    S3BackupMode: "Enabled",
    S3BackupConfiguration: { ...S3, BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 } },
    ProcessingConfiguration: transformBy({ BufferSizeInMBs: "1", BufferIntervalInSeconds: "0" }),
  });
  await bench.put("logs", "o".repeat(51), "d".repeat(53), "f".repeat(53));
  for (const buffer of ["delivery", "error", "backup"])
    await bench.until("bufferFlushed", (event) => event.buffer === buffer);
  await published();
  expect(sums("DeliveryToS3.Records", "DeliveryToS3.Bytes")).toEqual([2, 104]);
  expect(sums("BackupToS3.Records", "BackupToS3.Bytes")).toEqual([3, 157]);
  expect(sums("SucceedProcessing.Records", "SucceedProcessing.Bytes")).toEqual([1, 51]);
  expect(series.get("DeliveryToS3.Success")).toMatchObject({ count: 2, sum: 2 });
  expect(series.get("ExecuteProcessing.Success")).toMatchObject({ count: 1, sum: 1 });
  expect(series.get("ExecuteProcessing.Duration")?.unit).toBe("Milliseconds");
});

test("§13 an attempt that fails is a Success of zero, and freshness grows meanwhile", async () => {
  await bench.create("logs", { BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 1 } });
  let refused = 0;
  bench.onPut = () => {
    if (refused++ < 2) throw new AwsError("SlowDown", "no", 503);
  };
  await bench.put("logs", "x");
  await bench.until("bufferFlushed");
  await published();
  expect(series.get("DeliveryToS3.Success")).toMatchObject({ count: 3, sum: 1 });
  expect(sums("DeliveryToS3.Records")).toEqual([1]);
  expect(series.get("DeliveryToS3.DataFreshness")?.sum).toBeGreaterThan(3);
});

test("§13 metrics are given to CloudWatch when their minute is over", async () => {
  await bench.create("logs");
  await bench.put("logs", "x");
  expect(series.size).toBe(0);
  await bench.cloud.clock.advance(60_000);
  expect(sums("IncomingRecords")).toEqual([1]);
});

test("a CloudWatch that refuses is told of, and delivery goes on", async () => {
  bench.cloud.answers.set("monitoring.PutMetricData", () => {
    throw new AwsError("InternalFailure", "no", 500);
  });
  await bench.create("logs");
  await bench.put("logs", "x");
  await bench.until("metricsRefused");
  await bench.until("bufferFlushed");
});
