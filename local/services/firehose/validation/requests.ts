import { AwsError } from "../../../core/errors";
import { type Constraint, validate } from "../../../core/validation";
import {
  DIRECT_PUT_SOURCE,
  ENCRYPTION_INPUT,
  EXTENDED_S3_CONFIGURATION,
  EXTENDED_S3_UPDATE,
  KINESIS_SOURCE,
  RECORD,
  REDSHIFT_CONFIGURATION,
  REDSHIFT_UPDATE,
  S3_CONFIGURATION,
  S3_UPDATE,
  STREAM_NAME,
  STREAM_TYPE,
  TAG_KEY,
  TAG_KEYS,
  TAGS,
} from "./shapes";

/** What the service model demands of each request. */
const REQUESTS = {
  CreateDeliveryStream: {
    DeliveryStreamName: STREAM_NAME,
    DeliveryStreamType: STREAM_TYPE,
    DirectPutSourceConfiguration: DIRECT_PUT_SOURCE,
    KinesisStreamSourceConfiguration: KINESIS_SOURCE,
    DeliveryStreamEncryptionConfigurationInput: ENCRYPTION_INPUT,
    S3DestinationConfiguration: S3_CONFIGURATION,
    ExtendedS3DestinationConfiguration: EXTENDED_S3_CONFIGURATION,
    RedshiftDestinationConfiguration: REDSHIFT_CONFIGURATION,
    Tags: TAGS,
  },
  DeleteDeliveryStream: { DeliveryStreamName: STREAM_NAME },
  DescribeDeliveryStream: {
    DeliveryStreamName: STREAM_NAME,
    Limit: { range: [1, 10_000] },
    ExclusiveStartDestinationId: { length: [1, 100], pattern: "[a-zA-Z0-9-]+" },
  },
  ListDeliveryStreams: {
    Limit: { range: [1, 10_000] },
    DeliveryStreamType: STREAM_TYPE,
    ExclusiveStartDeliveryStreamName: { length: [1, 64], pattern: "[a-zA-Z0-9_.-]+" },
  },
  ListTagsForDeliveryStream: {
    DeliveryStreamName: STREAM_NAME,
    ExclusiveStartTagKey: TAG_KEY,
    Limit: { range: [1, 50] },
  },
  PutRecord: { DeliveryStreamName: STREAM_NAME, Record: { ...RECORD, required: true } },
  PutRecordBatch: {
    DeliveryStreamName: STREAM_NAME,
    Records: { required: true, length: [1, 500], each: RECORD },
  },
  StartDeliveryStreamEncryption: {
    DeliveryStreamName: STREAM_NAME,
    DeliveryStreamEncryptionConfigurationInput: ENCRYPTION_INPUT,
  },
  StopDeliveryStreamEncryption: { DeliveryStreamName: STREAM_NAME },
  TagDeliveryStream: { DeliveryStreamName: STREAM_NAME, Tags: { ...TAGS, required: true } },
  UntagDeliveryStream: { DeliveryStreamName: STREAM_NAME, TagKeys: TAG_KEYS },
  UpdateDestination: {
    DeliveryStreamName: STREAM_NAME,
    CurrentDeliveryStreamVersionId: { required: true, length: [1, 50], pattern: "[0-9]+" },
    DestinationId: { required: true, length: [1, 100], pattern: "[a-zA-Z0-9-]+" },
    S3DestinationUpdate: S3_UPDATE,
    ExtendedS3DestinationUpdate: EXTENDED_S3_UPDATE,
    RedshiftDestinationUpdate: REDSHIFT_UPDATE,
  },
} satisfies Record<string, Record<string, Constraint>>;

/**
 * Checks the shape of a request.
 * @throws AwsError ValidationException with AWS's sentences; InternalFailure for a null list member, as AWS answers
 */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  if (hasNullEntry(input)) throw new AwsError("InternalFailure", "", 500);
  validate(input, REQUESTS[operation]);
}

function hasNullEntry(value: unknown): boolean {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return false;
  if (Array.isArray(value))
    return value.some((entry) => entry === null || entry === undefined || hasNullEntry(entry));
  return Object.values(value).some(hasNullEntry);
}
