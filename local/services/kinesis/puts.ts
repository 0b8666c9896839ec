import { AwsError } from "../../core/errors";
import { invalidArgument, notStored, rateExceeded, streamNotFound, throughputExceeded } from "./errors";
import type { Kinesis } from "./kinesis";
import { explicitHashKey, hashKeyOf } from "./shards/hash-key";
import { isOpen, type Shard, sequenceAt, shardId } from "./shards/shard";
import type { Stream } from "./store";

/** A record as a producer gives it. */
export interface Given {
  Data: Uint8Array;
  PartitionKey?: string | undefined;
  ExplicitHashKey?: string | undefined;
}

/** What became of a record. */
export type Fate =
  | { stored: true; shard: string; sequence: string }
  | { stored: false; throttled: boolean; error: AwsError };

/**
 * Finds the stream of a put and checks its records.
 * @param member where a record stands in the request, for the sentence of an error
 * @throws AwsError when the stream takes no records now, or a record can be in none of its shards
 */
export function streamForPut(
  { store }: Kinesis,
  name: string,
  records: readonly Given[],
  member: (index: number, name: string) => string,
): Stream {
  const stream = store.get(name);
  if (stream.status !== "ACTIVE" && stream.status !== "UPDATING") throw streamNotFound(store.named(name));
  const most = stream.maxRecordKiB * 1024;
  for (const [i, { Data, PartitionKey, ExplicitHashKey }] of records.entries()) {
    if (PartitionKey === undefined && stream.distribution !== "AUTO")
      throw violated(member(i, "partitionKey"), "Member must not be null");
    if (bytesOf({ Data, PartitionKey }) > most)
      throw violated(member(i, "data"), `Member must have length less than or equal to ${most}`);
    if (ExplicitHashKey !== undefined && explicitHashKey(ExplicitHashKey) === undefined) {
      throw invalidArgument(
        `Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${ExplicitHashKey}`,
      );
    }
  }
  return stream;
}

/** What a record counts against limits. */
export const bytesOf = ({ Data, PartitionKey = "" }: Given): number =>
  Data.length + Buffer.byteLength(PartitionKey);

const violated = (member: string, constraint: string): AwsError =>
  new AwsError(
    "ValidationException",
    `1 validation error detected: Value at '${member}' failed to satisfy constraint: ${constraint}`,
  );

interface Routed {
  /** Place in the request. */
  place: number;
  given: Given;
}

/**
 * Puts each record into its shard, as far as the shard's limits let it, and on disk.
 * @returns the fate of each, in the order of the request
 */
export function putRecords(kinesis: Kinesis, stream: Stream, records: readonly Given[]): Promise<Fate[]> {
  return kinesis.lifeCycle.gate(stream).share(async () => {
    // What held the gate may have changed the shards, or taken the stream away.
    const current = kinesis.store.findById(stream.name, stream.id);
    if (!current) throw streamNotFound(kinesis.store.named(stream.name));
    const fates: Fate[] = [];
    const shares = admitted(kinesis, current, records, fates);
    await Promise.all([...shares].map(([shard, share]) => store(kinesis, current, shard, share, fates)));
    return fates;
  });
}

/** @returns what each shard lets in; of the rest the fate is sealed */
function admitted(
  kinesis: Kinesis,
  stream: Stream,
  records: readonly Given[],
  fates: Fate[],
): Map<Shard, Routed[]> {
  const { limits, store } = kinesis;
  const now = store.cloud.clock.now();
  const route = router(stream);
  const shares = new Map<Shard, Routed[]>();
  const refused = new Map<Shard, number>();
  for (const [place, given] of records.entries()) {
    const shard = route(given);
    const bytes = bytesOf(given);
    if (limits.of(stream.id, shard.index).admitRecord(bytes, now)) {
      const share = shares.get(shard) ?? [];
      shares.set(shard, share);
      share.push({ place, given });
    } else {
      const error = throughputExceeded(rateExceeded(store.named(stream.name), shard.index));
      fates[place] = { stored: false, throttled: true, error };
      refused.set(shard, (refused.get(shard) ?? 0) + 1);
    }
  }
  for (const [shard, count] of refused) tellThrottled(kinesis, stream, shard, count);
  return shares;
}

/** @returns what finds the shard of a record */
function router(stream: Stream): (given: Given) => Shard {
  const open = stream.shards.filter(isOpen);
  const [first] = open;
  if (!first) throw new Error(`stream ${stream.name} has no open shard`);
  if (stream.distribution === "AUTO") {
    // Evenly, from a shard on that differs from call to call.
    let next = Math.floor(Math.random() * open.length);
    return () => open[next++ % open.length] ?? first;
  }
  const ends = open.map((shard) => ({ shard, to: BigInt(shard.to) })).sort((a, b) => (a.to < b.to ? -1 : 1));
  return ({ PartitionKey = "", ExplicitHashKey }) => {
    const key = ExplicitHashKey === undefined ? hashKeyOf(PartitionKey) : BigInt(ExplicitHashKey);
    // The ranges of the open shards leave no key out.
    return (ends.find(({ to }) => key <= to) ?? { shard: first }).shard;
  };
}

/** Stores the share of one shard, and writes down what became of each record. */
async function store(
  kinesis: Kinesis,
  stream: Stream,
  shard: Shard,
  share: readonly Routed[],
  fates: Fate[],
): Promise<void> {
  const { cloud } = kinesis.store;
  const encrypted = stream.key !== undefined;
  try {
    await kinesis.logs.use(stream.id, shard.index, async (log) => {
      const arrival = log.arrival(cloud.clock.now());
      const positions = await log.append(
        share.map(({ given: { Data: data, PartitionKey: partitionKey } }) => ({
          arrival,
          data,
          encrypted,
          ...(partitionKey !== undefined && { partitionKey }),
        })),
      );
      for (const [i, { place }] of share.entries()) {
        const sequence = sequenceAt(shard, positions[i] ?? 0, arrival);
        fates[place] = { stored: true, shard: shardId(shard.index), sequence };
      }
    });
  } catch (error) {
    const refused = notStored(error instanceof Error ? error.message : String(error));
    for (const { place } of share) fates[place] = { stored: false, throttled: false, error: refused };
    return;
  }
  tellStored(kinesis, stream, shard, share);
}

function tellStored(
  { metrics, store: { cloud } }: Kinesis,
  stream: Stream,
  { index }: Shard,
  share: readonly Routed[],
): void {
  const records = share.length;
  const bytes = share.reduce((sum, { given }) => sum + bytesOf(given), 0);
  metrics.record(stream, "IncomingRecords", records);
  metrics.record(stream, "IncomingBytes", bytes);
  metrics.recordShard(stream, index, "IncomingRecords", records);
  metrics.recordShard(stream, index, "IncomingBytes", bytes);
  const of = { stream: stream.name, region: cloud.region, shard: shardId(index) };
  cloud.events.emit("shardRecords", { ...of, records, bytes });
}

function tellThrottled(
  { metrics, store: { cloud } }: Kinesis,
  stream: Stream,
  { index }: Shard,
  records: number,
): void {
  metrics.record(stream, "WriteProvisionedThroughputExceeded", records);
  metrics.recordShard(stream, index, "WriteProvisionedThroughputExceeded", records);
  const of = { stream: stream.name, region: cloud.region, shard: shardId(index) };
  cloud.events.emit("shardThrottled", { ...of, records });
}
