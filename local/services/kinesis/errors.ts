import { AwsError } from "../../core/errors";
import { type Shard, shardId } from "./shards/shard";

/** What a sentence says of the stream that it is about. */
export interface Named {
  name: string;
  account: string;
}

/** Members that do not go together, or do not fit the stream. */
export const invalidArgument = (message: string): AwsError =>
  new AwsError("InvalidArgumentException", message);

export const notFound = (message: string): AwsError => new AwsError("ResourceNotFoundException", message);

export const limitExceeded = (message: string): AwsError => new AwsError("LimitExceededException", message);

export const streamNotFound = ({ name, account }: Named): AwsError =>
  notFound(`Stream ${name} under account ${account} not found.`);

export const alreadyExists = ({ name, account }: Named): AwsError =>
  new AwsError("ResourceInUseException", `Stream ${name} under account ${account} already exists.`);

export const notActive = ({ name, account }: Named, status: string): AwsError =>
  new AwsError(
    "ResourceInUseException",
    `Stream ${name} under account ${account} not ACTIVE, instead in state ${status}`,
  );

export const hasConsumers = ({ name, account }: Named): AwsError =>
  new AwsError(
    "ResourceInUseException",
    `Stream ${name} under account ${account} has ConsumerCount > 0 registered stream consumers. Deregister them, or set EnforceConsumerDeletion.`,
  );

/** Control operations name a shard that is not there. */
export const shardNotFound = ({ name, account }: Named, id: string): AwsError =>
  notFound(`Could not find shard ${id} in stream ${name} under account ${account}.`);

/** Reads name a shard that is not there. */
export const noShardToRead = ({ name, account }: Named, id: string): AwsError =>
  notFound(`Shard ${id} in stream ${name} under account ${account} does not exist`);

export const isOnDemand = ({ name, account }: Named): AwsError =>
  new AwsError(
    "ValidationException",
    `Request is invalid. Stream ${name} under account ${account} is in On-Demand mode.`,
  );

export const notEligible = ({ name, account }: Named, { index }: Shard): AwsError =>
  invalidArgument(
    `Shard ${shardId(index)} in stream ${name} under account ${account} has already been merged or split, and thus is not eligible for merging or splitting.`,
  );

export const notAdjacent = ({ name, account }: Named, one: Shard, other: Shard): AwsError =>
  invalidArgument(
    `Shards ${shardId(one.index)} and ${shardId(other.index)} in stream ${name} under account ${account} are not an adjacent pair of shards eligible for merging`,
  );

export const invalidIterator = (): AwsError => invalidArgument("Invalid ShardIterator.");

/** AWS prints times as Java does: `Thu Jan 22 01:22:02 UTC 2015`. */
function javaTime(time: number): string {
  const [day, date, month, year, clock] = new Date(time).toUTCString().replace(",", "").split(" ");
  return `${day} ${month} ${date} ${clock} UTC ${year}`;
}

export const expiredIterator = (created: number, now: number, lifetime: number): AwsError =>
  new AwsError(
    "ExpiredIteratorException",
    `Iterator expired. The iterator was created at time ${javaTime(created)} while right now it is ${javaTime(now)} which is further in the future than the tolerated delay of ${lifetime} milliseconds.`,
  );

/** Sentence of a record that a shard does not take now, and of a read that comes too often. */
export const rateExceeded = ({ name, account }: Named, shard: number): string =>
  `Rate exceeded for shard ${shardId(shard)} in stream ${name} under account ${account}.`;

export const throughputExceeded = (message: string): AwsError =>
  new AwsError("ProvisionedThroughputExceededException", message);

/** The local disk, which is Kinesis's storage here, does not take a record. */
export const notStored = (reason: string): AwsError =>
  new AwsError(
    "InternalFailureException",
    `The record could not be stored: ${reason}. Free space in the state directory and send it again.`,
    500,
  );

export const shardLimit = (account: string, region: string, count: number, limit: number, more: number) =>
  limitExceeded(
    `This request would exceed the shard limit for the account ${account} in ${region}. Current shard count for the account: ${count}. Limit: ${limit}. Number of additional shards that would have resulted from this request: ${more}. Refer to the AWS Service Limits page (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) for current limits and how to request higher limits.`,
  );

/** All that a request does would have been done. */
export const dryRun = (): AwsError =>
  new AwsError(
    "DryRunOperationException",
    "The request was rejected because the DryRun parameter was specified.",
  );

export const consumerNotFound = (consumer: string, account: string): AwsError =>
  notFound(`Consumer ${consumer}, account ${account} not found.`);

/** AWS creates only so many streams of an account at a time. */
export const tooManyCreating = (account: string): AwsError =>
  limitExceeded(
    `Limit for the number of streams in the CREATING state exceeded for account ${account}. At most 5 can be created at a time.`,
  );
