import type { ShardIteratorType } from "@aws-sdk/client-kinesis";
import { invalidArgument } from "./errors";
import type { Kinesis } from "./kinesis";
import { END_INDEX, parseSequence, type SequenceParts } from "./shards/sequence-number";
import { type Shard, shardId } from "./shards/shard";
import type { ShardLog } from "./shards/shard-log";
import type { Stream } from "./store";

/** Where a consumer wants to begin in a shard. */
export interface Start {
  type: ShardIteratorType;
  sequence?: string | undefined;
  timestamp?: Date | undefined;
  /** Operation that asks, for the sentences of errors. */
  operation: string;
}

/**
 * @returns position of the first record that is meant, or where it will be
 * @throws AwsError InvalidArgumentException when the members do not go together, or the sequence number is not of this shard
 */
export function startPosition(kinesis: Kinesis, stream: Stream, shard: Shard, start: Start): Promise<number> {
  return kinesis.logs.use(stream.id, shard.index, async (log) => {
    checkMembers(start);
    const { type, sequence, timestamp } = start;
    if (sequence !== undefined) {
      return atSequence(log, sequenceOf(kinesis, stream, shard, sequence, start.operation), type);
    }
    if (timestamp !== undefined && type === "AT_TIMESTAMP") return atTime(kinesis, log, timestamp.getTime());
    return type === "LATEST" ? log.next : 0;
  });
}

const BY_SEQUENCE: readonly ShardIteratorType[] = ["AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"];

function checkMembers({ type, sequence, timestamp }: Start): void {
  if (type === "AT_TIMESTAMP" && timestamp === undefined) {
    throw invalidArgument(
      "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no timestamp parameter.",
    );
  }
  if (BY_SEQUENCE.includes(type) === (sequence !== undefined)) return;
  const given = sequence === undefined ? "no StartingSequenceNumber" : "also a StartingSequenceNumber";
  throw invalidArgument(
    `Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified ${type} and ${given}.`,
  );
}

function sequenceOf(
  { store }: Kinesis,
  { name }: Stream,
  shard: Shard,
  text: string,
  operation: string,
): SequenceParts {
  const where = `StartingSequenceNumber ${text} used in ${operation} on shard ${shardId(shard.index)} in stream ${name} under account ${store.cloud.account} is invalid`;
  const sequence = parseSequence(text);
  if (!sequence) throw invalidArgument(`${where}.`);
  if (sequence.shard !== shard.index) {
    throw invalidArgument(
      `Invalid StartingSequenceNumber. It encodes ${shardId(sequence.shard)}, while it was used in a call to a shard with ${shardId(shard.index)}`,
    );
  }
  if (sequence.created !== Math.floor(shard.created / 1000)) {
    throw invalidArgument(`${where} because it did not come from this stream.`);
  }
  return sequence;
}

/** A number that no record has yet means where the next one comes. */
function atSequence(log: ShardLog, { index }: SequenceParts, type: ShardIteratorType): number {
  const after = type === "AFTER_SEQUENCE_NUMBER" || index === END_INDEX;
  const position = after ? index : index - 1n;
  if (position < 0n) return 0;
  return position > BigInt(log.next) ? log.next : Number(position);
}

function atTime({ store }: Kinesis, log: ShardLog, time: number): Promise<number> {
  const now = store.cloud.clock.now();
  if (time > now) {
    throw invalidArgument(
      `The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. timestampInMillis: ${time}, currentTimestampInMillis: ${now}`,
    );
  }
  return log.positionAt(time);
}
