import type { DestinationDescription, S3DestinationDescription } from "@aws-sdk/client-firehose";
import { DESTINATION_ID, type Destination, type S3Settings } from "./destination";

/** @returns the destination as DescribeDeliveryStream shows it: under both of its names, the older one with less in it */
export function describeDestination(destination: Destination): DestinationDescription {
  if (destination.Redshift) return describeTable(destination, destination.Redshift);
  return {
    DestinationId: DESTINATION_ID,
    S3DestinationDescription: describeSettings(destination),
    ExtendedS3DestinationDescription: destination,
  };
}

/** Passwords are not shown. */
function describeTable(
  destination: Destination,
  { Password: _, ...table }: NonNullable<Destination["Redshift"]>,
): DestinationDescription {
  const { ProcessingConfiguration, S3BackupMode, S3BackupDescription } = destination;
  return {
    DestinationId: DESTINATION_ID,
    RedshiftDestinationDescription: {
      ...table,
      S3DestinationDescription: describeSettings(destination),
      ...(ProcessingConfiguration && { ProcessingConfiguration }),
      S3BackupMode,
      ...(S3BackupDescription && { S3BackupDescription: describeSettings(S3BackupDescription) }),
    },
  };
}

function describeSettings(settings: S3Settings): S3DestinationDescription {
  const { RoleARN, BucketARN, Prefix, ErrorOutputPrefix } = settings;
  return {
    RoleARN,
    BucketARN,
    ...(Prefix !== undefined && { Prefix }),
    ...(ErrorOutputPrefix !== undefined && { ErrorOutputPrefix }),
    BufferingHints: settings.BufferingHints,
    CompressionFormat: settings.CompressionFormat,
    EncryptionConfiguration: settings.EncryptionConfiguration,
    CloudWatchLoggingOptions: settings.CloudWatchLoggingOptions,
  };
}
