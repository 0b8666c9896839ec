import { type Constraint, validate } from "../../../core/validation";
import * as shapes from "./shapes";

const { ADDRESS, RESOURCE_ARN, STREAM_ARN, STREAM_ID } = shapes;
const required = (constraint: Constraint): Constraint => ({ ...constraint, required: true });
const CONSUMER = {
  StreamARN: STREAM_ARN,
  StreamId: STREAM_ID,
  ConsumerName: shapes.CONSUMER_NAME,
  ConsumerARN: shapes.CONSUMER_ARN,
};
const ENCRYPTION = { ...ADDRESS, EncryptionType: shapes.ENCRYPTION_TYPE, KeyId: shapes.KEY_ID };
const RETENTION = { ...ADDRESS, RetentionPeriodHours: { required: true } } satisfies Record<
  string,
  Constraint
>;
const RESOURCE = { ResourceARN: RESOURCE_ARN, StreamId: STREAM_ID };
const MONITORING = { ...ADDRESS, ShardLevelMetrics: shapes.SHARD_LEVEL_METRICS };

/** What the service model demands of each request. */
const REQUESTS = {
  AddTagsToStream: { ...ADDRESS, Tags: required(shapes.TAGS) },
  CreateStream: {
    StreamName: required(shapes.STREAM_NAME),
    ShardCount: { range: [1, 100_000] },
    StreamModeDetails: shapes.STREAM_MODE,
    Tags: shapes.TAGS,
    WarmThroughputMiBps: { range: [0, 2_147_483_647] },
    MaxRecordSizeInKiB: shapes.MAX_RECORD_SIZE,
    RecordDistributionStrategy: shapes.DISTRIBUTION,
  },
  DecreaseStreamRetentionPeriod: RETENTION,
  DeleteResourcePolicy: RESOURCE,
  DeleteStream: ADDRESS,
  DeregisterStreamConsumer: CONSUMER,
  DescribeStream: {
    ...ADDRESS,
    Limit: shapes.LIST_LIMIT,
    ExclusiveStartShardId: shapes.SHARD_ID,
  },
  DescribeStreamConsumer: CONSUMER,
  DescribeStreamSummary: ADDRESS,
  DisableEnhancedMonitoring: MONITORING,
  EnableEnhancedMonitoring: MONITORING,
  GetRecords: {
    ShardIterator: { required: true, length: [1, 512] },
    Limit: shapes.LIST_LIMIT,
    StreamARN: STREAM_ARN,
    StreamId: STREAM_ID,
  },
  GetResourcePolicy: RESOURCE,
  GetShardIterator: {
    ...ADDRESS,
    ShardId: required(shapes.SHARD_ID),
    ShardIteratorType: shapes.ITERATOR_TYPE,
    StartingSequenceNumber: shapes.SEQUENCE_NUMBER,
  },
  IncreaseStreamRetentionPeriod: RETENTION,
  ListShards: {
    ...ADDRESS,
    NextToken: shapes.NEXT_TOKEN,
    ExclusiveStartShardId: shapes.SHARD_ID,
    MaxResults: shapes.LIST_LIMIT,
    ShardFilter: {
      members: {
        Type: {
          required: true,
          enum: [
            "AFTER_SHARD_ID",
            "AT_TRIM_HORIZON",
            "FROM_TRIM_HORIZON",
            "AT_LATEST",
            "AT_TIMESTAMP",
            "FROM_TIMESTAMP",
          ],
        },
        ShardId: shapes.SHARD_ID,
      },
    },
  },
  ListStreamConsumers: {
    StreamARN: required(STREAM_ARN),
    StreamId: STREAM_ID,
    NextToken: shapes.NEXT_TOKEN,
    MaxResults: shapes.LIST_LIMIT,
  },
  ListStreams: {
    Limit: shapes.LIST_LIMIT,
    ExclusiveStartStreamName: shapes.STREAM_NAME,
    NextToken: shapes.NEXT_TOKEN,
  },
  ListTagsForResource: RESOURCE,
  ListTagsForStream: {
    ...ADDRESS,
    ExclusiveStartTagKey: shapes.EXCLUSIVE_START_TAG_KEY,
    Limit: { range: [1, 50] },
  },
  MergeShards: {
    ...ADDRESS,
    ShardToMerge: required(shapes.SHARD_ID),
    AdjacentShardToMerge: required(shapes.SHARD_ID),
  },
  PutRecord: {
    ...ADDRESS,
    Data: shapes.DATA,
    PartitionKey: shapes.PARTITION_KEY,
    ExplicitHashKey: shapes.HASH_KEY,
    SequenceNumberForOrdering: shapes.SEQUENCE_NUMBER,
  },
  PutRecords: {
    ...ADDRESS,
    Records: {
      required: true,
      length: [1, 500],
      each: {
        members: {
          Data: shapes.DATA,
          ExplicitHashKey: shapes.HASH_KEY,
          PartitionKey: shapes.PARTITION_KEY,
        },
      },
    },
  },
  PutResourcePolicy: { ...RESOURCE, Policy: { required: true } },
  RegisterStreamConsumer: {
    StreamARN: required(STREAM_ARN),
    StreamId: STREAM_ID,
    ConsumerName: required(shapes.CONSUMER_NAME),
    Tags: shapes.TAGS,
  },
  RemoveTagsFromStream: { ...ADDRESS, TagKeys: shapes.TAG_KEYS },
  SplitShard: {
    ...ADDRESS,
    ShardToSplit: required(shapes.SHARD_ID),
    NewStartingHashKey: required(shapes.HASH_KEY),
  },
  StartStreamEncryption: ENCRYPTION,
  StopStreamEncryption: ENCRYPTION,
  SubscribeToShard: {
    ConsumerARN: required(shapes.CONSUMER_ARN),
    StreamId: STREAM_ID,
    ShardId: required(shapes.SHARD_ID),
    StartingPosition: {
      required: true,
      members: { Type: shapes.ITERATOR_TYPE, SequenceNumber: shapes.SEQUENCE_NUMBER },
    },
  },
  TagResource: { ...RESOURCE, Tags: required(shapes.TAGS) },
  UntagResource: { ...RESOURCE, TagKeys: shapes.TAG_KEYS },
  UpdateAccountSettings: {
    MinimumThroughputBillingCommitment: {
      required: true,
      members: { Status: { required: true, enum: ["ENABLED", "DISABLED"] } },
    },
  },
  UpdateMaxRecordSize: {
    StreamARN: STREAM_ARN,
    StreamId: STREAM_ID,
    MaxRecordSizeInKiB: required(shapes.MAX_RECORD_SIZE),
  },
  UpdateShardCount: {
    ...ADDRESS,
    TargetShardCount: required(shapes.AT_LEAST_ONE),
    ScalingType: { required: true, enum: ["UNIFORM_SCALING"] },
  },
  UpdateStreamMode: {
    StreamARN: required(STREAM_ARN),
    StreamId: STREAM_ID,
    StreamModeDetails: required(shapes.STREAM_MODE),
    WarmThroughputMiBps: { range: [0, 2_147_483_647] },
  },
  UpdateStreamRecordDistributionStrategy: {
    StreamARN: required(STREAM_ARN),
    StreamId: STREAM_ID,
    RecordDistributionStrategy: required(shapes.DISTRIBUTION),
  },
} satisfies Record<string, Record<string, Constraint>>;

/** Their values are records, which AWS prints nowhere. */
const SECRET: readonly string[] = ["PutRecord", "PutRecords"];

/**
 * Checks the shape of a request.
 * @throws AwsError ValidationException with AWS's sentences
 */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: !SECRET.includes(operation) });
}
