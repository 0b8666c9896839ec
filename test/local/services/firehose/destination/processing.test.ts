import type { Processor } from "@aws-sdk/client-firehose";
import { normalizeProcessing } from "../../../../../local/services/firehose/destination/processing";
import { ROLE } from "../../../../support/firehose";
import { FUNCTION } from "../../../../support/transform";

const processor = (Type: string, parameters: Readonly<Record<string, string>> = {}): Processor =>
  ({
    Type,
    Parameters: Object.entries(parameters).map(([ParameterName, ParameterValue]) => ({
      ParameterName,
      ParameterValue,
    })),
  }) as Processor;
const lambda = (parameters: Readonly<Record<string, string>> = {}): Processor =>
  processor("Lambda", { LambdaArn: FUNCTION, ...parameters });

function refusal(...Processors: Processor[]): unknown {
  try {
    normalizeProcessing(undefined, { Enabled: true, Processors }, ROLE);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test.each<[string, Processor[], string]>([
  [
    "six processors",
    Array.from({ length: 6 }, () => processor("AppendDelimiterToRecord")),
    "A maximum of 5 and a minimum of 1 processor needs to be supplied when processing is enabled.",
  ],
  ["two functions", [lambda(), lambda()], "Cannot have more than 1 Lambda processor."],
  [
    "a function without its ARN",
    [processor("Lambda")],
    "LambdaArn is required when Lambda processor is used.",
  ],
  ["an ARN that is none", [processor("Lambda", { LambdaArn: "transform" })], "Invalid lambda ARN."],
  [
    "size without interval",
    [lambda({ BufferSizeInMBs: "1" })],
    "Both BufferSizeInMBs and BufferIntervalInSeconds are required to configure buffering for lambda processor.",
  ],
  [
    "a buffer over 3 MB",
    [lambda({ BufferSizeInMBs: "5", BufferIntervalInSeconds: "60" })],
    "BufferSizeInMBs for lambda processor must be between 0.2 and 3.",
  ],
  [
    "an interval over 900 s",
    [lambda({ BufferSizeInMBs: "0.2", BufferIntervalInSeconds: "901" })],
    "BufferIntervalInSeconds for lambda processor must be between 0 and 900.",
  ],
  [
    "301 retries",
    [lambda({ NumberOfRetries: "301" })],
    "Number of retries for lambda must be between 0 and 300.",
  ],
  [
    "log processing without decompression",
    [processor("CloudWatchLogProcessing", { DataMessageExtraction: "true" })],
    "CloudWatchLogProcessingProcessor can only be enabled with DecompressionProcessor",
  ],
  [
    "an extraction that is neither",
    [processor("Decompression"), processor("CloudWatchLogProcessing")],
    "Invalid parameter value for DataMessageExtraction. Allowed values are True and False.",
  ],
  [
    "another compression of logs",
    [processor("Decompression", { CompressionFormat: "ZIP" })],
    "CompressionFormat has to be GZIP",
  ],
  [
    "sub-records of another kind",
    [processor("RecordDeAggregation", { SubRecordType: "XML" })],
    "SubRecordType has to be one of JSON, DELIMITED",
  ],
  [
    "delimited sub-records without a delimiter",
    [processor("RecordDeAggregation", { SubRecordType: "DELIMITED" })],
    "Delimiter should be present for DELIMITED",
  ],
  [
    "another JSON engine",
    [processor("MetadataExtraction", { MetadataExtractionQuery: "{a:.a}", JsonParsingEngine: "JQ-1.7" })],
    "MetaDataExtraction JSON Parsing Engine has to be one of JQ-1.6",
  ],
])("§7 §11 refuses %s", (_, processors, message) => {
  expect(refusal(...processors)).toBe(message);
});

test("§7 a repeated parameter is told before a missing ARN", () => {
  const twice = processor("Lambda", { NumberOfRetries: "1" });
  twice.Parameters?.push({ ParameterName: "NumberOfRetries", ParameterValue: "2" });
  expect(refusal(twice)).toBe("Duplicate ProcessorParameter passed to ProcessingConfiguration.");
});

test("§7 a second function is told before what is wrong with the first", () => {
  expect(refusal(processor("Lambda"), lambda())).toBe("Cannot have more than 1 Lambda processor.");
});

test.each([
  "arn:aws:lambda:us-east-1:000000000000:function:with space",
  "arn:aws:lambda:us-east-1:000000000000:function:a/b",
  "arn:aws:lambda:us-east-1:42:function:transform",
  `arn:aws:lambda:us-east-1:000000000000:function:${"x".repeat(65)}`,
  "arn:aws:s3:::bucket",
])("§7 refuses the ARN %s", (LambdaArn) => {
  expect(refusal(processor("Lambda", { LambdaArn }))).toBe("Invalid lambda ARN.");
});

test("§7 takes the bounds themselves, zero retries included", () => {
  expect(
    refusal(lambda({ NumberOfRetries: "0", BufferSizeInMBs: "0.2", BufferIntervalInSeconds: "0" })),
  ).toBeUndefined();
  expect(
    refusal(lambda({ NumberOfRetries: "300", BufferSizeInMBs: "3", BufferIntervalInSeconds: "900" })),
  ).toBeUndefined();
});

test("§11 whether messages are extracted is kept in lower case", () => {
  const processors = [
    processor("Decompression"),
    processor("CloudWatchLogProcessing", { DataMessageExtraction: "True" }),
  ];
  expect(normalizeProcessing(undefined, { Enabled: true, Processors: processors }, ROLE)?.Processors).toEqual(
    [
      { Type: "Decompression", Parameters: [{ ParameterName: "CompressionFormat", ParameterValue: "GZIP" }] },
      {
        Type: "CloudWatchLogProcessing",
        Parameters: [{ ParameterName: "DataMessageExtraction", ParameterValue: "true" }],
      },
    ],
  );
});

test("§4 an omitted Enabled keeps what was, and is off on a new stream", () => {
  const change = { Processors: [lambda()] };
  expect(normalizeProcessing(undefined, change, ROLE)?.Enabled).toBe(false);
  expect(normalizeProcessing({ Enabled: true, Processors: [] }, change, ROLE)?.Enabled).toBe(true);
});
