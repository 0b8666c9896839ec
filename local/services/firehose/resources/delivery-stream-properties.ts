import type { Property, PropertyTable } from "../../../core/resource-type";

const TEXT: Property = { type: "string" };
const WHOLE: Property = { type: "integer" };
const FLAG: Property = { type: "boolean" };
const object = (members: PropertyTable): Property => ({ type: "object", members });
const list = (of: Property): Property => ({ type: "list", of });
const required = (property: Property): Property => ({ ...property, required: true });

const HINTS = object({ IntervalInSeconds: WHOLE, SizeInMBs: WHOLE });
const LOGGING = object({ Enabled: FLAG, LogGroupName: TEXT, LogStreamName: TEXT });
const ENCRYPTION = object({
  KMSEncryptionConfig: object({ AWSKMSKeyARN: required(TEXT) }),
  NoEncryptionConfig: TEXT,
});

const S3_MEMBERS: PropertyTable = {
  BucketARN: required(TEXT),
  BufferingHints: HINTS,
  CloudWatchLoggingOptions: LOGGING,
  CompressionFormat: TEXT,
  EncryptionConfiguration: ENCRYPTION,
  ErrorOutputPrefix: TEXT,
  Prefix: TEXT,
  RoleARN: required(TEXT),
};

const PROCESSING = object({
  Enabled: FLAG,
  Processors: list(
    object({
      Type: required(TEXT),
      Parameters: list(object({ ParameterName: required(TEXT), ParameterValue: required(TEXT) })),
    }),
  ),
});

/**
 * Properties of AWS::KinesisFirehose::DeliveryStream that are modelled. Destinations and sources that the local cloud has
 * not are left out, so a template with one of them is refused before anything is made.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisfirehose-deliverystream.html
 */
export const DELIVERY_STREAM_PROPERTIES: PropertyTable = {
  DeliveryStreamName: { type: "string", update: "replace" },
  DeliveryStreamType: { type: "string", update: "replace" },
  DirectPutSourceConfiguration: { ...object({ ThroughputHintInMBs: WHOLE }), update: "replace" },
  KinesisStreamSourceConfiguration: {
    ...object({ KinesisStreamARN: required(TEXT), RoleARN: required(TEXT) }),
    update: "replace",
  },
  DeliveryStreamEncryptionConfigurationInput: object({ KeyARN: TEXT, KeyType: required(TEXT) }),
  S3DestinationConfiguration: object(S3_MEMBERS),
  ExtendedS3DestinationConfiguration: object({
    ...S3_MEMBERS,
    CustomTimeZone: TEXT,
    DynamicPartitioningConfiguration: object({
      Enabled: FLAG,
      RetryOptions: object({ DurationInSeconds: WHOLE }),
    }),
    FileExtension: TEXT,
    ProcessingConfiguration: PROCESSING,
    S3BackupConfiguration: object(S3_MEMBERS),
    S3BackupMode: TEXT,
  }),
  RedshiftDestinationConfiguration: object({
    CloudWatchLoggingOptions: LOGGING,
    ClusterJDBCURL: required(TEXT),
    CopyCommand: required(
      object({ CopyOptions: TEXT, DataTableColumns: TEXT, DataTableName: required(TEXT) }),
    ),
    Password: TEXT,
    ProcessingConfiguration: PROCESSING,
    RetryOptions: object({ DurationInSeconds: WHOLE }),
    RoleARN: required(TEXT),
    S3BackupConfiguration: object(S3_MEMBERS),
    S3BackupMode: TEXT,
    S3Configuration: required(object(S3_MEMBERS)),
    SecretsManagerConfiguration: object({ Enabled: required(FLAG), RoleARN: TEXT, SecretARN: TEXT }),
    Username: TEXT,
  }),
  Tags: list(object({ Key: required(TEXT), Value: TEXT })),
};
