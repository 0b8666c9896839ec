import { isAwsError } from "../../../core/errors";
import type { ErrorEvent } from "../delivery/error-log";

const ACCESS_DENIED: ErrorEvent = {
  errorCode: "Kinesis.AccessDenied",
  message:
    "Kinesis denied access. The role of the source must be assumable by Firehose and allow DescribeStream, GetShardIterator, GetRecords and ListShards on the data stream.",
};

const THROTTLED: ErrorEvent = {
  errorCode: "Kinesis.Throttling",
  message:
    "Kinesis throttled a call. Other readers of the data stream use up what its shards give in a second.",
};

/**
 * Codes and advice of the log events about a source, by the code with which Kinesis or STS refused.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
 */
const FAILURES: Readonly<Record<string, ErrorEvent>> = {
  AccessDenied: ACCESS_DENIED,
  AccessDeniedException: ACCESS_DENIED,
  ResourceNotFoundException: {
    errorCode: "Kinesis.ResourceNotFound",
    message: "The data stream is not there, or the shard has been merged or split.",
  },
  ProvisionedThroughputExceededException: THROTTLED,
  LimitExceededException: THROTTLED,
};

/** @returns the log event for a data stream that could not be read */
export function sourceFailure(error: unknown): ErrorEvent {
  const known = isAwsError(error) ? FAILURES[error.code] : undefined;
  return (
    known ?? { errorCode: "Kinesis.Unknown", message: error instanceof Error ? error.message : String(error) }
  );
}

/** @returns whether a read came too early, or whether its iterator is too old */
export const isThrottled = (error: unknown): boolean =>
  isAwsError(error, "ProvisionedThroughputExceededException") || isAwsError(error, "LimitExceededException");
export const isExpired = (error: unknown): boolean => isAwsError(error, "ExpiredIteratorException");
