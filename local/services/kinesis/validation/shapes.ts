import type { Constraint } from "../../../core/validation";

/** Members of Kinesis's requests that more than one operation has, as the service model constrains them. */
export const STREAM_NAME: Constraint = { length: [1, 128], pattern: "[a-zA-Z0-9_.-]+" };
export const STREAM_ARN: Constraint = {
  length: [1, 2048],
  pattern: "arn:aws.*:kinesis:.*:\\d{12}:stream/\\S+",
};
export const STREAM_ID: Constraint = { length: [1, 24], pattern: "[a-z0-9]{20}-[a-z0-9]{3}" };
export const CONSUMER_ARN: Constraint = {
  length: [1, 2048],
  pattern: "^(arn):aws.*:kinesis:.*:\\d{12}:.*stream\\/[a-zA-Z0-9_.-]+\\/consumer\\/[a-zA-Z0-9_.-]+:[0-9]+",
};
export const CONSUMER_NAME: Constraint = { length: [1, 128], pattern: "[a-zA-Z0-9_.-]+" };
export const RESOURCE_ARN: Constraint = {
  required: true,
  length: [1, 2048],
  pattern: "arn:aws.*:kinesis:.*:\\d{12}:.*(stream|channel)/\\S+",
};

/** What names a stream. */
export const ADDRESS = { StreamName: STREAM_NAME, StreamARN: STREAM_ARN, StreamId: STREAM_ID };

export const SHARD_ID: Constraint = { length: [1, 128], pattern: "[a-zA-Z0-9_.-]+" };
export const SEQUENCE_NUMBER: Constraint = { pattern: "0|([1-9]\\d{0,128})" };
export const HASH_KEY: Constraint = { pattern: "0|([1-9]\\d{0,38})" };
export const NEXT_TOKEN: Constraint = { length: [1, 1_048_576] };
export const LIST_LIMIT: Constraint = { range: [1, 10_000] };
export const AT_LEAST_ONE: Constraint = { range: [1, 2_147_483_647] };

/** AWS prints these in neither declared nor alphabetical order. */
export const ITERATOR_TYPE: Constraint = {
  required: true,
  enum: ["AFTER_SEQUENCE_NUMBER", "LATEST", "AT_TIMESTAMP", "AT_SEQUENCE_NUMBER", "TRIM_HORIZON"],
};

export const STREAM_MODE: Constraint = {
  members: { StreamMode: { required: true, enum: ["PROVISIONED", "ON_DEMAND"] } },
};
export const MAX_RECORD_SIZE: Constraint = { range: [1024, 10_240] };
export const DISTRIBUTION: Constraint = { enum: ["AUTO", "USER_PARTITION_KEY"] };
export const ENCRYPTION_TYPE: Constraint = { required: true, enum: ["NONE", "KMS"] };
export const KEY_ID: Constraint = { required: true, length: [1, 2048] };

const TAG_KEY: Constraint = { length: [1, 128] };
const TAG_VALUE: Constraint = { length: [0, 256] };
export const TAGS: Constraint = { length: [1, 200], key: TAG_KEY, value: TAG_VALUE };
export const TAG_KEYS: Constraint = { required: true, length: [1, 50], each: TAG_KEY };
export const EXCLUSIVE_START_TAG_KEY = TAG_KEY;

export const SHARD_LEVEL_METRICS: Constraint = {
  required: true,
  length: [1, 7],
  each: {
    enum: [
      "IncomingBytes",
      "IncomingRecords",
      "OutgoingBytes",
      "OutgoingRecords",
      "WriteProvisionedThroughputExceeded",
      "ReadProvisionedThroughputExceeded",
      "IteratorAgeMilliseconds",
      "ALL",
    ],
  },
};

/** The largest record of any stream; a stream may take less. */
export const DATA: Constraint = { required: true, length: [0, 10_485_760] };
export const PARTITION_KEY: Constraint = { length: [1, 256] };
