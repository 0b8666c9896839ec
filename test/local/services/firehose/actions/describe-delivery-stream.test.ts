import { type Bench, BUCKET, firehoseBench, ROLE, S3 } from "../../../../support/firehose";
import { FUNCTION, transformBy } from "../../../../support/transform";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

interface Described {
  DeliveryStreamDescription: {
    Destinations: [{ ExtendedS3DestinationDescription: Record<string, unknown> }];
  };
}

const describe_ = (input: object = {}): Promise<Described> =>
  bench.act("DescribeDeliveryStream", { DeliveryStreamName: "logs", ...input });

test("§3 a minimal stream shows its defaults under both names of the S3 destination", async () => {
  const created = bench.cloud.clock.now();
  await bench.create("logs");
  const settings = {
    RoleARN: ROLE,
    BucketARN: BUCKET,
    BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 },
    CompressionFormat: "UNCOMPRESSED",
    EncryptionConfiguration: { NoEncryptionConfig: "NoEncryption" },
    CloudWatchLoggingOptions: { Enabled: false },
  };
  expect(await describe_({ ExclusiveStartDestinationId: "destinationId-unknown" })).toEqual({
    DeliveryStreamDescription: {
      DeliveryStreamName: "logs",
      DeliveryStreamARN: "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs",
      DeliveryStreamStatus: "ACTIVE",
      DeliveryStreamEncryptionConfiguration: { Status: "DISABLED" },
      DeliveryStreamType: "DirectPut",
      VersionId: "1",
      CreateTimestamp: new Date(created),
      Destinations: [
        {
          DestinationId: "destinationId-000000000001",
          S3DestinationDescription: settings,
          ExtendedS3DestinationDescription: { ...settings, S3BackupMode: "Disabled" },
        },
      ],
      HasMoreDestinations: false,
    },
  });
});

test("§7 echoes five parameters of the transform in fixed order, defaults filled in", async () => {
  await bench.create("logs", { ProcessingConfiguration: transformBy() });
  const { DeliveryStreamDescription } = await describe_();
  expect(
    DeliveryStreamDescription.Destinations[0].ExtendedS3DestinationDescription.ProcessingConfiguration,
  ).toEqual({
    Enabled: true,
    Processors: [
      {
        Type: "Lambda",
        Parameters: [
          { ParameterName: "LambdaArn", ParameterValue: FUNCTION },
          { ParameterName: "NumberOfRetries", ParameterValue: "3" },
          { ParameterName: "RoleArn", ParameterValue: ROLE },
          { ParameterName: "BufferSizeInMBs", ParameterValue: "1" },
          { ParameterName: "BufferIntervalInSeconds", ParameterValue: "60" },
        ],
      },
    ],
  });
});

test("shows a format conversion that is switched off, as it was given", async () => {
  const conversion = { Enabled: false, OutputFormatConfiguration: { Serializer: { ParquetSerDe: {} } } };
  await bench.create("logs", { DataFormatConversionConfiguration: conversion });
  const { Destinations } = (await describe_()).DeliveryStreamDescription;
  expect(Destinations[0].ExtendedS3DestinationDescription).toMatchObject({
    DataFormatConversionConfiguration: conversion,
  });
});

test("§9 drops the parameters of AppendDelimiterToRecord", async () => {
  const Processors = [
    { Type: "AppendDelimiterToRecord", Parameters: [{ ParameterName: "Delimiter", ParameterValue: "\\n" }] },
  ];
  await bench.create("logs", { ProcessingConfiguration: { Enabled: true, Processors } });
  const { DeliveryStreamDescription } = await describe_();
  expect(
    DeliveryStreamDescription.Destinations[0].ExtendedS3DestinationDescription.ProcessingConfiguration,
  ).toEqual({
    Enabled: true,
    Processors: [{ Type: "AppendDelimiterToRecord", Parameters: [] }],
  });
});

test("§3 an explicit empty prefix is shown, an omitted one is not", async () => {
  await bench.create("logs", { ...S3, Prefix: "" });
  const { DeliveryStreamDescription } = await describe_();
  const shown = DeliveryStreamDescription.Destinations[0].ExtendedS3DestinationDescription;
  expect(shown.Prefix).toBe("");
  expect(shown).not.toHaveProperty("ErrorOutputPrefix");
});

test("§4 tells of a stream that is not there", async () => {
  await expect(describe_()).rejects.toMatchObject({
    code: "ResourceNotFoundException",
    message: "Firehose logs under account 000000000000 not found.",
  });
});
