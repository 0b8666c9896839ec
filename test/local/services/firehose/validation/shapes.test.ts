import { validate } from "../../../../../local/core/validation";
import {
  EXTENDED_S3_CONFIGURATION,
  EXTENDED_S3_UPDATE,
  S3_CONFIGURATION,
  STREAM_NAME,
} from "../../../../../local/services/firehose/validation/shapes";
import { S3 } from "../../../../support/firehose";

/** @returns what is wrong with a destination, by the member's path */
function wrong(members: object, constraint = EXTENDED_S3_CONFIGURATION): string[] {
  try {
    validate({ X: { ...S3, ...members } }, { X: constraint });
    return [];
  } catch (error) {
    return [...(error as Error).message.matchAll(/'x\.([^']+)'/g)].map(([, path = ""]) => path);
  }
}

const key = (AWSKMSKeyARN: string) => ({
  EncryptionConfiguration: { KMSEncryptionConfig: { AWSKMSKeyARN } },
});
const log = (members: object) => ({ CloudWatchLoggingOptions: members });

test.each<[string, object]>([
  ["a prefix of 1024 characters", { Prefix: "x".repeat(1024), ErrorOutputPrefix: "" }],
  ["hints at their bounds", { BufferingHints: { SizeInMBs: 128, IntervalInSeconds: 0 } }],
  ["an extension of two dots", { FileExtension: ".." }],
  ["no extension", { FileExtension: "" }],
  ["an extension of every character", { FileExtension: ".a9!-_.*'()" }],
  ["no zone", { CustomTimeZone: "" }],
  ["a key by alias", key("arn:aws:kms:us-east-1:000000000000:alias/my/key")],
  ["a log stream with blanks", log({ LogGroupName: "/a_b-c.d#1", LogStreamName: "a b" })],
  ["a role with a path", { RoleARN: "arn:aws:iam::000000000000:role/path/to/name" }],
  ["a bucket of another partition", { BucketARN: "arn:aws-cn:s3:::b" }],
])("§2 takes %s", (_, members) => {
  expect(wrong(members)).toEqual([]);
});

test.each<[string, object, string]>([
  ["a prefix of 1025 characters", { Prefix: "x".repeat(1025) }, "prefix"],
  ["no mebibyte", { BufferingHints: { SizeInMBs: 0 } }, "bufferingHints.sizeInMBs"],
  ["901 seconds", { BufferingHints: { IntervalInSeconds: 901 } }, "bufferingHints.intervalInSeconds"],
  ["Snappy in capitals", { CompressionFormat: "SNAPPY" }, "compressionFormat"],
  ["an empty compression", { CompressionFormat: "" }, "compressionFormat"],
  ["an extension of a dot alone", { FileExtension: "." }, "fileExtension"],
  ["an extension without a dot", { FileExtension: "gz" }, "fileExtension"],
  ["a zone with digits", { CustomTimeZone: "Etc/GMT+1" }, "customTimeZone"],
  [
    "a zone that the list has, and the pattern not",
    { CustomTimeZone: "America/Port-au-Prince" },
    "customTimeZone",
  ],
  ["a key by id", key("1234"), "encryptionConfiguration.kMSEncryptionConfig.aWSKMSKeyARN"],
  [
    "another word for no encryption",
    { EncryptionConfiguration: { NoEncryptionConfig: "none" } },
    "encryptionConfiguration.noEncryptionConfig",
  ],
  ["a log group with blanks", log({ LogGroupName: "a b" }), "cloudWatchLoggingOptions.logGroupName"],
  ["a log stream with a colon", log({ LogStreamName: "a:b" }), "cloudWatchLoggingOptions.logStreamName"],
  ["a user for a role", { RoleARN: "arn:aws:iam::000000000000:user/u" }, "roleARN"],
  ["a bucket's name for its ARN", { BucketARN: "logs" }, "bucketARN"],
  ["another mode of backup", { S3BackupMode: "AllData" }, "s3BackupMode"],
  [
    "retries of two hours and a second",
    { DynamicPartitioningConfiguration: { RetryOptions: { DurationInSeconds: 7201 } } },
    "dynamicPartitioningConfiguration.retryOptions.durationInSeconds",
  ],
  [
    "a backup without bucket",
    { S3BackupConfiguration: { RoleARN: S3.RoleARN } },
    "s3BackupConfiguration.bucketARN",
  ],
])("§2 refuses %s", (_, members, path) => {
  expect(wrong(members)).toEqual([path]);
});

test("an update may leave role and bucket out, a configuration of either shape may not", () => {
  const without = { RoleARN: undefined, BucketARN: undefined };
  expect(wrong(without)).toEqual(["roleARN", "bucketARN"]);
  expect(wrong(without, S3_CONFIGURATION)).toEqual(["roleARN", "bucketARN"]);
  expect(wrong(without, EXTENDED_S3_UPDATE)).toEqual([]);
});

test("§2 a name is 1 to 64 letters, digits, dots, dashes and underscores", () => {
  const isName = (Name: string): boolean => {
    try {
      validate({ Name }, { Name: STREAM_NAME });
      return true;
    } catch {
      return false;
    }
  };
  expect(["a", "A.b_c-9", "x".repeat(64)].map(isName)).toEqual([true, true, true]);
  expect(["", "a b", "a/b", "ä", "x".repeat(65), "a\n"].some(isName)).toBe(false);
});
