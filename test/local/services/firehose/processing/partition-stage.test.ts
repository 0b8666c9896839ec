import type { InvokeCommandInput } from "@aws-sdk/client-lambda";
import { type Bench, firehoseBench } from "../../../../support/firehose";
import { answer, eventOf, FUNCTION, text } from "../../../../support/transform";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const METADATA = (query: string): object => ({
  Type: "MetadataExtraction",
  Parameters: [
    { ParameterName: "MetadataExtractionQuery", ParameterValue: query },
    { ParameterName: "JsonParsingEngine", ParameterValue: "JQ-1.6" },
  ],
});

const create = (Prefix: string, ...Processors: object[]): Promise<void> =>
  bench.create("logs", {
    Prefix,
    ErrorOutputPrefix: "e/!{firehose:error-output-type}/",
    BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 60 },
    DynamicPartitioningConfiguration: { Enabled: true },
    ProcessingConfiguration: { Enabled: true, Processors },
  });

const found = (): [string, string][] =>
  bench.objects
    .map(({ key, body }): [string, string] => [key.slice(0, key.lastIndexOf("/") + 1), body.toString()])
    .sort();

async function recordsFlushed(count: number): Promise<void> {
  for (let left = count; left > 0; ) left -= (await bench.until("bufferFlushed")).records;
}

test("§11 one buffer a partition, its keys from the record by jq", async () => {
  await create("c=!{partitionKeyFromQuery:customer}/y=!{timestamp:yyyy}/", METADATA("{customer: .id}"));
  await bench.put("logs", '{"id":"a","n":1}', '{"id":"b","n":2}', '{"id":"a","n":3}', '{"id":7}');
  await recordsFlushed(4);
  expect(found()).toEqual([
    ["c=7/y=2026/", '{"id":7}'],
    ["c=a/y=2026/", '{"id":"a","n":1}{"id":"a","n":3}'],
    ["c=b/y=2026/", '{"id":"b","n":2}'],
  ]);
});

test("§11 what is no JSON, or has an empty key, goes to metadata-extraction-failed", async () => {
  await create("!{partitionKeyFromQuery:customer}/", METADATA("{customer: .id}"));
  await bench.put("logs", "no json", '{"id":null}', '{"id":""}', '{"id":"a"}{"id":"b"}', '{"id":{}}', '"x"');
  await recordsFlushed(6);
  expect(bench.objects.map(({ key }) => key.slice(0, 29))).toEqual(["e/metadata-extraction-failed/"]);
  const records = (bench.objects[0]?.body.toString() ?? "").split("\n").map((line) => JSON.parse(line));
  expect(new Set(records.map(({ errorCode }) => errorCode))).toEqual(
    new Set(["DynamicPartitioning.MetadataExtractionFailed"]),
  );
  expect(records.map(({ errorMessage }) => errorMessage).slice(0, 4)).toEqual([
    "Non JSON record provided",
    "partitionKeys values must not be null or empty",
    "partitionKeys values must not be null or empty",
    "Non JSON record provided",
  ]);
});

test("§11 records that pack several objects are taken apart first; more than 500 go whole and fail", async () => {
  const deAggregation = {
    Type: "RecordDeAggregation",
    Parameters: [{ ParameterName: "SubRecordType", ParameterValue: "JSON" }],
  };
  await create("!{partitionKeyFromQuery:id}/", METADATA("{id: .id}"), deAggregation, {
    Type: "AppendDelimiterToRecord",
  });
  await bench.put("logs", '{"id":"a"}{"id":"b"}\n{"id":"a"}', '{"id":"c"}'.repeat(501));
  await recordsFlushed(4);
  expect(found().map(([folder]) => folder)).toEqual(["a/", "b/", "e/metadata-extraction-failed/"]);
  expect(found()[0]?.[1]).toBe('{"id":"a"}\n{"id":"a"}');
});

test("§7 keys from a function stand beside its records; one that gives none fails its record", async () => {
  bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) =>
    answer(
      eventOf(input).records.map(({ recordId, data }) => ({
        recordId,
        result: "Ok",
        data,
        ...(text(data) !== "none" && { metadata: { partitionKeys: { kind: text(data), unused: "x" } } }),
      })),
    ),
  );
  await create("k=!{partitionKeyFromLambda:kind}/", {
    Type: "Lambda",
    Parameters: [
      { ParameterName: "LambdaArn", ParameterValue: FUNCTION },
      { ParameterName: "BufferSizeInMBs", ParameterValue: "1" },
      { ParameterName: "BufferIntervalInSeconds", ParameterValue: "0" },
    ],
  });
  await bench.put("logs", "a", "b", "none");
  await recordsFlushed(3);
  expect(found().map(([folder]) => folder)).toEqual(["e/metadata-extraction-failed/", "k=a/", "k=b/"]);
});

test("§11 more than 500 active partitions are too many, and one that is delivered is active no more", async () => {
  await create("!{partitionKeyFromQuery:id}/", METADATA("{id: .id}"));
  const records = (from: number, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `{"id":"p${from + i}"}`);
  const buffered = (records: number): Promise<unknown> =>
    bench.now("bufferChanged", (event) => event.buffer === "delivery" && event.records === records);
  await bench.put("logs", ...records(0, 500));
  await buffered(500);
  await bench.put("logs", ...records(500, 1), ...records(0, 1));
  await buffered(501);
  await recordsFlushed(502);
  expect(bench.objects.map(({ key }) => key)).toHaveLength(501);
  const exceeded = bench.objects.find(({ key }) => key.startsWith("e/"));
  expect(exceeded?.key).toMatch(/^e\/activePartitionExceeded\//);
  expect(JSON.parse(exceeded?.body.toString() ?? "")).toMatchObject({
    errorCode: "DynamicPartitioning.ActivePartitionsLimitExceeded",
  });
  await bench.put("logs", ...records(500, 1));
  expect(await bench.until("bufferFlushed")).toMatchObject({ buffer: "delivery" });
});

test("§8 a key that makes the prefix too long for S3 fails its record, and holds up no other", async () => {
  await create("c=!{partitionKeyFromQuery:id}/", METADATA("{id: .id}"));
  await bench.put("logs", `{"id":"${"x".repeat(510)}"}`, `{"id":"${"é".repeat(255)}"}`, '{"id":"a"}');
  await recordsFlushed(3);
  const folders = found().map(([folder]) => folder);
  expect(folders).toEqual(["c=a/", "e/metadata-extraction-failed/"].sort());
  const failed =
    found()
      .find(([folder]) => folder.startsWith("e/"))?.[1]
      .split("\n") ?? [];
  expect(failed.map((line) => JSON.parse(line).errorMessage)).toEqual([
    "Length of evaluated prefix cannot be greater than 512",
    "Length of evaluated prefix cannot be greater than 512",
  ]);
});

test("partitions outlive a restart, and none is delivered twice", async () => {
  await create("!{partitionKeyFromQuery:id}/", METADATA("{id: .id}"));
  await bench.put("logs", '{"id":"a"}', '{"id":"b"}');
  await bench.now("bufferChanged", ({ buffer, records }) => buffer === "delivery" && records === 2);
  await bench.restart();
  await recordsFlushed(2);
  await bench.restart();
  await bench.cloud.clock.advance(120_000);
  expect(found().map(([folder]) => folder)).toEqual(["a/", "b/"]);
});
