import {
  configured,
  type Destination,
  updated,
  withChange,
} from "../../../../../local/services/firehose/destination/destination";
import { S3 } from "../../../../support/firehose";

const full: Destination = withChange(undefined, {
  ...S3,
  Prefix: "p/",
  BufferingHints: { SizeInMBs: 2, IntervalInSeconds: 60 },
  CompressionFormat: "GZIP",
  CloudWatchLoggingOptions: { Enabled: true, LogGroupName: "g", LogStreamName: "s" },
  FileExtension: ".x",
  CustomTimeZone: "Asia/Tokyo",
  S3BackupMode: "Enabled",
  Backup: { ...S3, Prefix: "raw/" },
});

test("§4 an empty update leaves everything as it was", () => {
  expect(withChange(full, {})).toEqual(full);
});

test("§4 members of members are merged too, in the backup as well", () => {
  const changed = withChange(full, {
    CloudWatchLoggingOptions: { Enabled: false },
    Backup: { CompressionFormat: "ZIP" },
  });
  expect(changed.CloudWatchLoggingOptions).toEqual({ Enabled: false, LogGroupName: "g", LogStreamName: "s" });
  expect(changed.S3BackupDescription).toEqual({ ...full.S3BackupDescription, CompressionFormat: "ZIP" });
});

test("§4 encryption is one choice, so it is replaced", () => {
  const KMSEncryptionConfig = { AWSKMSKeyARN: "arn:aws:kms:us-east-1:000000000000:key/k" };
  const { EncryptionConfiguration } = withChange(full, { EncryptionConfiguration: { KMSEncryptionConfig } });
  expect(EncryptionConfiguration).toEqual({ KMSEncryptionConfig });
});

test("§4 an empty prefix takes the place of another", () => {
  expect(withChange(full, { Prefix: "" }).Prefix).toBe("");
});

test("§3 a backup has the defaults of any destination", () => {
  expect(full.S3BackupDescription).toMatchObject({
    BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 },
    CompressionFormat: "UNCOMPRESSED",
  });
});

test("§4 a format conversion that is off is merged member by member", () => {
  const SchemaConfiguration = { DatabaseName: "d" };
  const first = withChange(full, {
    DataFormatConversionConfiguration: { Enabled: false, SchemaConfiguration },
  });
  const second = withChange(first, { DataFormatConversionConfiguration: { Enabled: false } });
  expect(second.DataFormatConversionConfiguration).toEqual({ Enabled: false, SchemaConfiguration });
});

test("either shape of a request says what it says of the destination, the backup under one name", () => {
  const S3BackupConfiguration = S3;
  expect(
    configured({
      DeliveryStreamName: "s",
      ExtendedS3DestinationConfiguration: { ...S3, Prefix: "p/", S3BackupConfiguration },
    }),
  ).toEqual({ ...S3, Prefix: "p/", Backup: S3 });
  expect(configured({ DeliveryStreamName: "s", S3DestinationConfiguration: S3 })).toEqual(S3);
  expect(configured({ DeliveryStreamName: "s" })).toBeUndefined();
  expect(updated({ ExtendedS3DestinationUpdate: { S3BackupUpdate: { Prefix: "p/" } } })).toEqual({
    Backup: { Prefix: "p/" },
  });
  expect(updated({ S3DestinationUpdate: { Prefix: "p/" } })).toEqual({ Prefix: "p/" });
  expect(updated({})).toBeUndefined();
});
