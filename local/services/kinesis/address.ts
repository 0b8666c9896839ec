import { parseArn } from "../../core/arn";
import { notModelled } from "../../core/errors";
import { invalidArgument, streamNotFound } from "./errors";
import type { KinesisStore } from "./store";

/** How most requests name the stream that they mean. */
export interface Address {
  StreamName?: string | undefined;
  StreamARN?: string | undefined;
  StreamId?: string | undefined;
}

const STREAM = /^stream\/([^/]+)/;

/** @returns name of the stream in the ARN of a stream or of a consumer */
export const streamNameIn = (arn: string): string | undefined =>
  STREAM.exec(parseArn(arn)?.resource ?? "")?.[1];

/** @returns the stream's name as far as a request tells it; it may make no sense */
export const nameGiven = ({ StreamName, StreamARN }: Address): string | undefined =>
  StreamName ?? (StreamARN === undefined ? undefined : streamNameIn(StreamARN));

/**
 * @returns name of the stream that a request means
 * @throws AwsError when it names none, two, or one of another account or Region
 */
export function streamName(store: KinesisStore, address: Address): string {
  refuseStreamId(address);
  const { StreamName, StreamARN } = address;
  if (StreamARN === undefined) {
    if (StreamName === undefined) throw invalidArgument("Either StreamARN or StreamName must be provided.");
    return StreamName;
  }
  const name = nameFromArn(store, StreamARN);
  if (StreamName !== undefined && StreamName !== name) {
    throw invalidArgument(`StreamName ${StreamName} does not match the StreamARN ${StreamARN}.`);
  }
  return name;
}

/** @throws AwsError ResourceNotFoundException when no stream of this account and Region can have the ARN */
export function nameFromArn(store: KinesisStore, arn: string): string {
  const name = streamNameIn(arn);
  if (name === undefined || store.arn(name) !== arn) {
    throw streamNotFound({ name: name ?? arn, account: parseArn(arn)?.account ?? store.cloud.account });
  }
  return name;
}

/** AWS reserves the member for later. */
export function refuseStreamId({ StreamId }: Pick<Address, "StreamId">): void {
  if (StreamId !== undefined) throw notModelled("StreamId, which AWS reserves for future use,");
}
