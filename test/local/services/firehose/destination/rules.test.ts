import { type Destination, withChange } from "../../../../../local/services/firehose/destination/destination";
import { checkDestination } from "../../../../../local/services/firehose/destination/rules";
import { S3 } from "../../../../support/firehose";

const PROCESSING = {
  Enabled: true,
  Processors: [
    {
      Type: "MetadataExtraction" as const,
      Parameters: [
        { ParameterName: "MetadataExtractionQuery" as const, ParameterValue: "{customer:.customer}" },
        { ParameterName: "JsonParsingEngine" as const, ParameterValue: "JQ-1.6" },
      ],
    },
  ],
};
const PARTITIONED = {
  ...S3,
  Prefix: "!{partitionKeyFromQuery:customer}/",
  ErrorOutputPrefix: "e/!{firehose:error-output-type}/",
  DynamicPartitioningConfiguration: { Enabled: true },
  ProcessingConfiguration: PROCESSING,
};

function refusal(change: Parameters<typeof withChange>[1]): string | undefined {
  try {
    checkDestination(withChange(undefined, change), "us-east-1");
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test("§3 §11 dynamic partitioning has larger buffers and a retry of its own by default", () => {
  const destination: Destination = withChange(undefined, PARTITIONED);
  expect(destination.BufferingHints).toEqual({ SizeInMBs: 128, IntervalInSeconds: 300 });
  expect(destination.DynamicPartitioningConfiguration).toEqual({
    Enabled: true,
    RetryOptions: { DurationInSeconds: 300 },
  });
  expect(refusal(PARTITIONED)).toBeUndefined();
});

test.each<[string, object, string]>([
  [
    "small buffers",
    { BufferingHints: { SizeInMBs: 63, IntervalInSeconds: 60 } },
    "BufferingHints.SizeInMBs must be at least 64 when Dynamic Partitioning is enabled.",
  ],
  [
    "short intervals",
    { BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 59 } },
    "BufferingHints.IntervalInSeconds must be at least 60 seconds when Dynamic Partitioning is enabled.",
  ],
  [
    "no processing",
    { ProcessingConfiguration: { Enabled: false } },
    "Processing Configuration is not enabled when DataPartitioning is enabled",
  ],
  [
    "a prefix without the key",
    { Prefix: "!{partitionKeyFromQuery:other}/" },
    "MetaDataExtraction JQ Query can't contain keys that are not present in the S3 Prefix expression",
  ],
])("§11 dynamic partitioning refuses %s", (_, members, message) => {
  expect(refusal({ ...PARTITIONED, ...members })).toBe(message);
});

test("§11 metadata extraction and de-aggregation need dynamic partitioning", () => {
  expect(refusal({ ...S3, ProcessingConfiguration: PROCESSING })).toBe(
    "class com.amazonaws.services.firehose.internal.model.MetadataExtractionProcessor can only be present when Dynamic Partitioning is enabled.",
  );
});

test("§2 encryption of objects is one or the other, and by a key of the stream's Region", () => {
  expect(refusal({ ...S3, EncryptionConfiguration: {} })).toBe(
    "Exactly one of NoEncryptionConfig or KMSEncryptionConfig must be specified",
  );
  const by = (AWSKMSKeyARN: string): object => ({ KMSEncryptionConfig: { AWSKMSKeyARN } });
  const key = "arn:aws:kms:eu-west-1:000000000000:key/k";
  expect(refusal({ ...S3, EncryptionConfiguration: by(key) })).toBe(
    `KMS Key ${key} does not exist in the same region as the S3 bucket`,
  );
  expect(
    refusal({ ...S3, EncryptionConfiguration: by("arn:aws:kms:us-east-1:000000000000:alias/a") }),
  ).toBeUndefined();
});

test("§2 a backup that joins a stream names role and bucket", () => {
  expect(refusal({ ...S3, S3BackupMode: "Enabled", Backup: { Prefix: "raw/" } })).toBe(
    "An S3 destination requires RoleARN and BucketARN",
  );
});
