import { parseArn } from "../../../core/arn";
import { notModelled } from "../../../core/errors";
import { invalidArgument } from "../errors";
import { checkPrefixes, partitionKeysIn } from "../prefix/rules";
import { checkRedshift } from "../redshift/settings";
import type { Destination, DestinationChange, S3Settings } from "./destination";
import { parametersOf } from "./processing";
import { queryKeys } from "./query-keys";
import { refuseConversion } from "./refused";

const LEAST_PARTITION_SIZE = 64;
const LEAST_PARTITION_INTERVAL = 60;
const LEAST_BACKUP_INTERVAL = 60;

/**
 * Checks what a change asks for against what the stream is, before the two are merged.
 * @throws AwsError InvalidArgumentException, or NotModelledByLocalCloud
 */
export function checkChange(previous: Destination | undefined, change: DestinationChange): void {
  refuseConversion(change.DataFormatConversionConfiguration);
  for (const hints of [change.BufferingHints, change.Backup?.BufferingHints]) {
    if (hints && (hints.SizeInMBs === undefined) !== (hints.IntervalInSeconds === undefined)) {
      throw invalidArgument("Both SizeInMBs and IntervalInSeconds are required to configure BufferingHints.");
    }
  }
  if (!previous) return;
  if ((previous.Redshift === undefined) !== (change.Redshift === undefined))
    throw notModelled("Firehose UpdateDestination to a destination of another kind");
  if (previous.S3BackupMode === "Enabled" && change.S3BackupMode === "Disabled") {
    throw invalidArgument("Disabling S3 backup is not currently supported.");
  }
  const partitioned = previous.DynamicPartitioningConfiguration?.Enabled === true;
  const wanted = change.DynamicPartitioningConfiguration?.Enabled;
  if (wanted !== undefined && wanted !== partitioned) {
    throw invalidArgument(
      wanted
        ? "Dynamic Partitioning cannot be enabled on an existing stream. It can be enabled only when a stream is created."
        : "Disabling Dynamic Partitioning is not currently supported.",
    );
  }
}

/**
 * Checks the members of a whole destination against each other.
 * @param region of the stream
 * @param previous what the stream had before, on an update
 * @throws AwsError InvalidArgumentException
 */
export function checkDestination(destination: Destination, region: string, previous?: Destination): void {
  checkSettings(destination, region);
  if (destination.Redshift) checkRedshift(destination.Redshift, destination, region);
  checkBackup(destination, region);
  checkPartitioning(destination);
  checkDecompression(destination, previous);
  const { ProcessingConfiguration: processing } = destination;
  checkPrefixes(destination, {
    dynamicPartitioning: destination.DynamicPartitioningConfiguration?.Enabled === true,
    lambda: parametersOf(processing, "Lambda") !== undefined,
    metadataExtraction: parametersOf(processing, "MetadataExtraction") !== undefined,
  });
  checkQueryKeys(destination);
}

function checkSettings(
  { CloudWatchLoggingOptions: logging, EncryptionConfiguration: encryption }: S3Settings,
  region: string,
): void {
  if (logging.Enabled && !logging.LogGroupName) {
    throw invalidArgument("CloudWatch Log Group Name is required if CloudWatch Logging is enabled");
  }
  if (logging.Enabled && !logging.LogStreamName) {
    throw invalidArgument("CloudWatch Log Stream Name is required if CloudWatch Logging is enabled");
  }
  if ((encryption.NoEncryptionConfig === undefined) === (encryption.KMSEncryptionConfig === undefined)) {
    throw invalidArgument("Exactly one of NoEncryptionConfig or KMSEncryptionConfig must be specified");
  }
  const key = encryption.KMSEncryptionConfig?.AWSKMSKeyARN;
  if (key !== undefined && parseArn(key)?.region !== region) {
    throw invalidArgument(`KMS Key ${key} does not exist in the same region as the S3 bucket`);
  }
}

function checkBackup({ S3BackupMode, S3BackupDescription: backup }: Destination, region: string): void {
  if (S3BackupMode === "Enabled" && !backup) {
    throw invalidArgument("S3 backup destination configuration is required when enabling S3 backup.");
  }
  if (!backup) return;
  // An update may leave them out, which helps only a backup that was there before.
  if (!backup.RoleARN || !backup.BucketARN) {
    throw invalidArgument("An S3 destination requires RoleARN and BucketARN");
  }
  if (backup.BufferingHints.IntervalInSeconds < LEAST_BACKUP_INTERVAL) {
    throw invalidArgument("S3 backup buffering interval must be between 60 and 900 seconds.");
  }
  checkSettings(backup, region);
  checkPrefixes(backup, { dynamicPartitioning: false, lambda: false, metadataExtraction: false });
}

function checkPartitioning(destination: Destination): void {
  const { ProcessingConfiguration: processing, BufferingHints: hints } = destination;
  if (!destination.DynamicPartitioningConfiguration?.Enabled) {
    for (const type of ["MetadataExtraction", "RecordDeAggregation"] as const) {
      if (!processing?.Processors.some(({ Type }) => Type === type)) continue;
      throw invalidArgument(
        `class com.amazonaws.services.firehose.internal.model.${type}Processor can only be present when Dynamic Partitioning is enabled.`,
      );
    }
    return;
  }
  if (hints.SizeInMBs < LEAST_PARTITION_SIZE) {
    throw invalidArgument(
      "BufferingHints.SizeInMBs must be at least 64 when Dynamic Partitioning is enabled.",
    );
  }
  if (hints.IntervalInSeconds < LEAST_PARTITION_INTERVAL) {
    throw invalidArgument(
      "BufferingHints.IntervalInSeconds must be at least 60 seconds when Dynamic Partitioning is enabled.",
    );
  }
  if (!processing?.Enabled) {
    throw invalidArgument("Processing Configuration is not enabled when DataPartitioning is enabled");
  }
}

/** Decompression can join an existing stream only where records were processed before. */
function checkDecompression(destination: Destination, previous: Destination | undefined): void {
  if (!previous || !parametersOf(destination.ProcessingConfiguration, "Decompression")) return;
  const before = previous.ProcessingConfiguration;
  if (parametersOf(before, "Decompression") || parametersOf(before, "Lambda")) return;
  throw invalidArgument(
    "Enabling source decompression is not supported for existing stream with no Lambda function attached.",
  );
}

const MOST_QUERY_KEYS = 50;

function checkQueryKeys(destination: Destination): void {
  const query = parametersOf(destination.ProcessingConfiguration, "MetadataExtraction");
  const keys = queryKeys(query?.MetadataExtractionQuery ?? "");
  if (!keys) return;
  const used = new Set(partitionKeysIn(destination.Prefix, "query"));
  if (keys.some((key) => !used.has(key))) {
    throw invalidArgument(
      "MetaDataExtraction JQ Query can't contain keys that are not present in the S3 Prefix expression",
    );
  }
  if (keys.length > MOST_QUERY_KEYS) {
    throw invalidArgument(`A maximum of ${MOST_QUERY_KEYS} partition keys can be extracted.`);
  }
}
