import { describeDestination } from "../../../../../local/services/firehose/destination/describe";
import { withChange } from "../../../../../local/services/firehose/destination/destination";
import { S3 } from "../../../../support/firehose";
import { transformBy } from "../../../../support/transform";

test("§3 the older description lacks what only the extended one has", () => {
  const destination = withChange(undefined, {
    ...S3,
    Prefix: "p/",
    ErrorOutputPrefix: "e/",
    FileExtension: ".x",
    CustomTimeZone: "Asia/Tokyo",
    S3BackupMode: "Enabled",
    Backup: S3,
    ProcessingConfiguration: transformBy(),
  });
  const described = describeDestination(destination);
  expect(described.DestinationId).toBe("destinationId-000000000001");
  expect(described.ExtendedS3DestinationDescription).toEqual(destination);
  expect(Object.keys(described.S3DestinationDescription ?? {}).sort()).toEqual([
    "BucketARN",
    "BufferingHints",
    "CloudWatchLoggingOptions",
    "CompressionFormat",
    "EncryptionConfiguration",
    "ErrorOutputPrefix",
    "Prefix",
    "RoleARN",
  ]);
});

test("§3 a prefix that nobody gave is not shown", () => {
  const { S3DestinationDescription } = describeDestination(withChange(undefined, S3));
  expect(S3DestinationDescription).not.toHaveProperty("Prefix");
  expect(S3DestinationDescription).not.toHaveProperty("ErrorOutputPrefix");
});
