import type { Constraint } from "../../../core/validation";
import { DATA_FORMAT_CONVERSION } from "./conversion";

/** Members of Firehose's requests that more than one operation has, as the service model constrains them. */
type Table = Readonly<Record<string, Constraint>>;

export const STREAM_NAME: Constraint = { required: true, length: [1, 64], pattern: "[a-zA-Z0-9_.-]+" };

export const STREAM_TYPE: Constraint = {
  enum: ["DirectPut", "KinesisStreamAsSource", "MSKAsSource", "DatabaseAsSource"],
};

const ROLE_ARN: Constraint = {
  length: [1, 512],
  pattern: "arn:.*:iam::\\d{12}:role/[a-zA-Z_0-9+=,.@\\-_/]+",
};
const BUCKET_ARN: Constraint = { length: [1, 2048], pattern: "arn:.*:s3:::[\\w\\.\\-]{1,255}" };
const PREFIX: Constraint = { length: [0, 1024] };

const BUFFERING_HINTS: Constraint = {
  members: { SizeInMBs: { range: [1, 128] }, IntervalInSeconds: { range: [0, 900] } },
};

/** AWS prints these in neither declared nor alphabetical order. */
const COMPRESSION_FORMAT: Constraint = { enum: ["ZIP", "HADOOP_SNAPPY", "Snappy", "GZIP", "UNCOMPRESSED"] };

const ENCRYPTION_CONFIGURATION: Constraint = {
  members: {
    NoEncryptionConfig: { enum: ["NoEncryption"] },
    KMSEncryptionConfig: {
      members: {
        AWSKMSKeyARN: {
          required: true,
          length: [1, 512],
          pattern: "arn:.*:kms:[a-zA-Z0-9\\-]+:\\d{12}:(key|alias)/[a-zA-Z_0-9+=,.@\\-_/]+",
        },
      },
    },
  },
};

const CLOUD_WATCH_LOGGING_OPTIONS: Constraint = {
  members: {
    LogGroupName: { length: [0, 512], pattern: "[\\.\\-_/#A-Za-z0-9]*" },
    LogStreamName: { length: [0, 512], pattern: "[^:*]*" },
  },
};

const PROCESSING_CONFIGURATION: Constraint = {
  members: {
    Processors: {
      each: {
        members: {
          Type: {
            required: true,
            enum: [
              "Decompression",
              "Lambda",
              "RecordDeAggregation",
              "MetadataExtraction",
              "AppendDelimiterToRecord",
              "CloudWatchLogProcessing",
            ],
          },
          Parameters: {
            each: {
              members: {
                ParameterName: {
                  required: true,
                  enum: [
                    "DataMessageExtraction",
                    "NumberOfRetries",
                    "Delimiter",
                    "RoleArn",
                    "JsonParsingEngine",
                    "SubRecordType",
                    "MetadataExtractionQuery",
                    "BufferIntervalInSeconds",
                    "LambdaArn",
                    "BufferSizeInMBs",
                    "CompressionFormat",
                  ],
                },
                ParameterValue: { required: true, length: [1, 5120], pattern: "^(?!\\s*$).+" },
              },
            },
          },
        },
      },
    },
  },
};

const S3_MEMBERS: Table = {
  RoleARN: ROLE_ARN,
  BucketARN: BUCKET_ARN,
  Prefix: PREFIX,
  ErrorOutputPrefix: PREFIX,
  BufferingHints: BUFFERING_HINTS,
  CompressionFormat: COMPRESSION_FORMAT,
  EncryptionConfiguration: ENCRYPTION_CONFIGURATION,
  CloudWatchLoggingOptions: CLOUD_WATCH_LOGGING_OPTIONS,
};

const EXTENDED_MEMBERS: Table = {
  ...S3_MEMBERS,
  DataFormatConversionConfiguration: DATA_FORMAT_CONVERSION,
  ProcessingConfiguration: PROCESSING_CONFIGURATION,
  S3BackupMode: { enum: ["Disabled", "Enabled"] },
  DynamicPartitioningConfiguration: {
    members: { RetryOptions: { members: { DurationInSeconds: { range: [0, 7200] } } } },
  },
  FileExtension: { length: [0, 128], pattern: "^(|\\.[0-9a-z!\\-_.*'()]+)$" },
  CustomTimeZone: { length: [0, 50], pattern: "^$|[a-zA-Z/_]+" },
};

/** A configuration names role and bucket; an update may leave both out. */
const complete = (members: Table): Table => ({
  ...members,
  RoleARN: { ...ROLE_ARN, required: true },
  BucketARN: { ...BUCKET_ARN, required: true },
});

export const S3_CONFIGURATION: Constraint = { members: complete(S3_MEMBERS) };
export const S3_UPDATE: Constraint = { members: S3_MEMBERS };

export const EXTENDED_S3_CONFIGURATION: Constraint = {
  members: { ...complete(EXTENDED_MEMBERS), S3BackupConfiguration: S3_CONFIGURATION },
};
export const EXTENDED_S3_UPDATE: Constraint = { members: { ...EXTENDED_MEMBERS, S3BackupUpdate: S3_UPDATE } };

const REDSHIFT_MEMBERS: Table = {
  RoleARN: ROLE_ARN,
  ClusterJDBCURL: {
    length: [1, 512],
    pattern:
      "jdbc:(redshift|postgresql)://((?!-)[A-Za-z0-9-]{1,63}(?<!-)\\.)+(redshift(-serverless)?)\\.([a-zA-Z0-9\\.\\-]+):\\d{1,5}/[a-zA-Z0-9_$-]+",
  },
  CopyCommand: {
    members: {
      DataTableName: { required: true, length: [1, 512], pattern: ".*" },
      DataTableColumns: { length: [0, 10_240], pattern: ".*" },
      CopyOptions: { length: [0, 10_240], pattern: ".*" },
    },
  },
  Username: { length: [1, 512], pattern: ".*" },
  Password: { length: [6, 512], pattern: ".*" },
  RetryOptions: { members: { DurationInSeconds: { range: [0, 7200] } } },
  ProcessingConfiguration: PROCESSING_CONFIGURATION,
  S3BackupMode: { enum: ["Disabled", "Enabled"] },
  CloudWatchLoggingOptions: CLOUD_WATCH_LOGGING_OPTIONS,
  SecretsManagerConfiguration: {
    members: {
      SecretARN: {
        length: [1, 2048],
        pattern: "arn:.*:secretsmanager:[a-zA-Z0-9\\-]+:\\d{12}:secret:[a-zA-Z0-9\\-/_+=.@!]+",
      },
      RoleARN: ROLE_ARN,
      Enabled: { required: true },
    },
  },
};

export const REDSHIFT_CONFIGURATION: Constraint = {
  members: {
    ...REDSHIFT_MEMBERS,
    RoleARN: { ...ROLE_ARN, required: true },
    ClusterJDBCURL: { ...REDSHIFT_MEMBERS.ClusterJDBCURL, required: true },
    CopyCommand: { ...REDSHIFT_MEMBERS.CopyCommand, required: true },
    S3Configuration: { ...S3_CONFIGURATION, required: true },
    S3BackupConfiguration: S3_CONFIGURATION,
  },
};
export const REDSHIFT_UPDATE: Constraint = {
  members: { ...REDSHIFT_MEMBERS, S3Update: S3_UPDATE, S3BackupUpdate: S3_UPDATE },
};

export const KINESIS_SOURCE: Constraint = {
  members: {
    KinesisStreamARN: {
      required: true,
      length: [1, 512],
      pattern: "arn:.*:kinesis:[a-zA-Z0-9\\-]+:\\d{12}:stream/[a-zA-Z0-9_.-]+",
    },
    RoleARN: { ...ROLE_ARN, required: true },
  },
};

export const ENCRYPTION_INPUT: Constraint = {
  members: {
    KeyARN: {
      length: [1, 512],
      pattern: "arn:.*:kms:[a-zA-Z0-9\\-]+:\\d{12}:key/[a-zA-Z_0-9+=,.@\\-_/]+",
    },
    KeyType: { required: true, enum: ["AWS_OWNED_CMK", "CUSTOMER_MANAGED_CMK"] },
  },
};

export const DIRECT_PUT_SOURCE: Constraint = {
  members: { ThroughputHintInMBs: { required: true, range: [1, 100] } },
};

/**
 * CloudFormation puts tags of its own (`aws:cloudformation:…`) through the same API, which the pattern of the model would
 * refuse; `tags.ts` refuses the prefix for everybody else.
 */
const TAG_TEXT = "^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@%]*$";
const OWN_TAG_TEXT = "^[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@%]*$";

export const TAGS: Constraint = {
  length: [1, 50],
  each: {
    members: {
      Key: { required: true, length: [1, 128], pattern: OWN_TAG_TEXT },
      Value: { length: [0, 256], pattern: OWN_TAG_TEXT },
    },
  },
};
export const TAG_KEY: Constraint = { length: [1, 128], pattern: TAG_TEXT };
export const TAG_KEYS: Constraint = {
  required: true,
  length: [1, 50],
  each: { length: [1, 128], pattern: OWN_TAG_TEXT },
};

export const RECORD: Constraint = { members: { Data: { required: true, length: [0, 1_024_000] } } };
