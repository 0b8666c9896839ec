import type {
  CompressionFormat,
  CreateDeliveryStreamCommandInput,
  DataFormatConversionConfiguration,
  EncryptionConfiguration,
  ExtendedS3DestinationUpdate,
  Processor,
  RedshiftDestinationConfiguration,
  RedshiftDestinationUpdate,
  S3BackupMode,
  S3DestinationConfiguration,
  S3DestinationUpdate,
} from "@aws-sdk/client-firehose";
import {
  type RedshiftChange,
  type RedshiftSettings,
  redshiftChange,
  withRedshiftChange,
} from "../redshift/settings";
import { normalizeProcessing } from "./processing";

/** How a stream writes to one bucket; members have the names that DescribeDeliveryStream gives them. */
export interface S3Settings {
  RoleARN: string;
  BucketARN: string;
  Prefix?: string;
  ErrorOutputPrefix?: string;
  BufferingHints: { SizeInMBs: number; IntervalInSeconds: number };
  CompressionFormat: CompressionFormat;
  EncryptionConfiguration: EncryptionConfiguration;
  CloudWatchLoggingOptions: { Enabled: boolean; LogGroupName?: string; LogStreamName?: string };
}

export interface Processing {
  Enabled: boolean;
  Processors: Processor[];
}

/** Where a stream delivers to and what it does on the way, defaults filled in. */
export interface Destination extends S3Settings {
  ProcessingConfiguration?: Processing;
  S3BackupMode: S3BackupMode;
  S3BackupDescription?: S3Settings;
  DynamicPartitioningConfiguration?: { Enabled: boolean; RetryOptions?: { DurationInSeconds: number } };
  /** Only ever switched off: it is kept to be shown. */
  DataFormatConversionConfiguration?: DataFormatConversionConfiguration;
  FileExtension?: string;
  CustomTimeZone?: string;
  /** The table that the objects are copied into, where the destination is Redshift. */
  Redshift?: RedshiftSettings;
}

/** The one destination of every stream. */
export const DESTINATION_ID = "destinationId-000000000001";

/** What a create or update request says of the destination, whichever of its shapes it uses. */
export type DestinationChange = Omit<ExtendedS3DestinationUpdate, "S3BackupUpdate"> & {
  Backup?: S3DestinationUpdate;
  Redshift?: RedshiftChange;
};

/** @returns what a create request says of its destination, undefined when it has none */
export function configured(input: CreateDeliveryStreamCommandInput): DestinationChange | undefined {
  const redshift = input.RedshiftDestinationConfiguration;
  if (redshift) {
    const { S3Configuration, S3BackupConfiguration: Backup } = redshift;
    return { ...S3Configuration, ...aroundTable(redshift), ...(Backup && { Backup }) };
  }
  const extended = input.ExtendedS3DestinationConfiguration;
  if (!extended) return input.S3DestinationConfiguration;
  const { S3BackupConfiguration, ...rest } = extended;
  return { ...rest, ...(S3BackupConfiguration && { Backup: S3BackupConfiguration }) };
}

/** What a destination with a table says of the table, and of the way there. */
const aroundTable = (
  given: RedshiftDestinationConfiguration | RedshiftDestinationUpdate,
): DestinationChange => ({
  ...(given.ProcessingConfiguration && { ProcessingConfiguration: given.ProcessingConfiguration }),
  ...(given.S3BackupMode && { S3BackupMode: given.S3BackupMode }),
  Redshift: redshiftChange(given),
});

/** @returns what an update request says of its destination, undefined when it has none */
export function updated(input: {
  S3DestinationUpdate?: S3DestinationUpdate;
  ExtendedS3DestinationUpdate?: ExtendedS3DestinationUpdate;
  RedshiftDestinationUpdate?: RedshiftDestinationUpdate;
}): DestinationChange | undefined {
  const redshift = input.RedshiftDestinationUpdate;
  if (redshift) {
    const { S3Update, S3BackupUpdate: Backup } = redshift;
    return { ...S3Update, ...aroundTable(redshift), ...(Backup && { Backup }) };
  }
  const extended = input.ExtendedS3DestinationUpdate;
  if (!extended) return input.S3DestinationUpdate;
  const { S3BackupUpdate, ...rest } = extended;
  return { ...rest, ...(S3BackupUpdate && { Backup: S3BackupUpdate }) };
}

const DEFAULT_SIZE = 5;
const DEFAULT_INTERVAL = 300;
/** With dynamic partitioning a buffer is one partition's, and larger. */
const DEFAULT_SIZE_PARTITIONED = 128;
const DEFAULT_PARTITION_RETRY = 300;

/**
 * Lays a change over a destination: members that it leaves out keep their value, or get their default on a new stream.
 * @throws AwsError InvalidArgumentException for processors that do not fit
 */
export function withChange(previous: Destination | undefined, change: DestinationChange): Destination {
  const partitioning = mergePartitioning(previous, change);
  const settings = mergeSettings(previous, change, partitioning?.Enabled === true);
  const processing = normalizeProcessing(
    previous?.ProcessingConfiguration,
    change.ProcessingConfiguration,
    settings.RoleARN,
  );
  const backup = change.Backup
    ? mergeSettings(previous?.S3BackupDescription, change.Backup, false)
    : previous?.S3BackupDescription;
  const conversion = (change.DataFormatConversionConfiguration ??
    previous?.DataFormatConversionConfiguration) && {
    ...previous?.DataFormatConversionConfiguration,
    ...change.DataFormatConversionConfiguration,
  };
  const extension = change.FileExtension ?? previous?.FileExtension;
  const zone = change.CustomTimeZone ?? previous?.CustomTimeZone;
  const redshift = change.Redshift
    ? withRedshiftChange(previous?.Redshift, change.Redshift)
    : previous?.Redshift;
  return {
    ...settings,
    ...(redshift && { Redshift: redshift }),
    ...(processing && { ProcessingConfiguration: processing }),
    S3BackupMode: change.S3BackupMode ?? previous?.S3BackupMode ?? "Disabled",
    ...(backup && { S3BackupDescription: backup }),
    ...(partitioning && { DynamicPartitioningConfiguration: partitioning }),
    ...(conversion && { DataFormatConversionConfiguration: conversion }),
    ...(extension !== undefined && { FileExtension: extension }),
    ...(zone !== undefined && { CustomTimeZone: zone }),
  };
}

function mergeSettings(
  previous: S3Settings | undefined,
  change: S3DestinationUpdate | S3DestinationConfiguration,
  partitioned: boolean,
): S3Settings {
  const { SizeInMBs, IntervalInSeconds } = { ...previous?.BufferingHints, ...change.BufferingHints };
  const prefix = change.Prefix ?? previous?.Prefix;
  const errorPrefix = change.ErrorOutputPrefix ?? previous?.ErrorOutputPrefix;
  const logging = { ...previous?.CloudWatchLoggingOptions, ...change.CloudWatchLoggingOptions };
  return {
    // The shape check has made sure of both on a new stream.
    RoleARN: change.RoleARN ?? previous?.RoleARN ?? "",
    BucketARN: change.BucketARN ?? previous?.BucketARN ?? "",
    ...(prefix !== undefined && { Prefix: prefix }),
    ...(errorPrefix !== undefined && { ErrorOutputPrefix: errorPrefix }),
    BufferingHints: {
      SizeInMBs: SizeInMBs ?? (partitioned ? DEFAULT_SIZE_PARTITIONED : DEFAULT_SIZE),
      IntervalInSeconds: IntervalInSeconds ?? DEFAULT_INTERVAL,
    },
    CompressionFormat: change.CompressionFormat ?? previous?.CompressionFormat ?? "UNCOMPRESSED",
    EncryptionConfiguration: change.EncryptionConfiguration ??
      previous?.EncryptionConfiguration ?? { NoEncryptionConfig: "NoEncryption" },
    CloudWatchLoggingOptions: { ...logging, Enabled: logging.Enabled ?? false },
  };
}

function mergePartitioning(
  previous: Destination | undefined,
  { DynamicPartitioningConfiguration: change }: DestinationChange,
): Destination["DynamicPartitioningConfiguration"] {
  const before = previous?.DynamicPartitioningConfiguration;
  if (!change) return before;
  const enabled = change.Enabled ?? before?.Enabled ?? false;
  const seconds =
    change.RetryOptions?.DurationInSeconds ??
    before?.RetryOptions?.DurationInSeconds ??
    (enabled ? DEFAULT_PARTITION_RETRY : undefined);
  return {
    Enabled: enabled,
    ...(seconds !== undefined && { RetryOptions: { DurationInSeconds: seconds } }),
  };
}
