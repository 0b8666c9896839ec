import { setTimeout as pause } from "node:timers/promises";
import {
  type _Record as DataRecord,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  ListShardsCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-kinesis";
import { seatKinesisPrefix } from "../contract/outputs";
import type { Lab } from "./step";

/** @returns names of the data streams that the seat's student has made */
export async function ownDataStreams({ clients, seat, signal }: Lab): Promise<string[]> {
  const names: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await clients.kinesis.send(new ListStreamsCommand({ NextToken }), { abortSignal: signal });
    names.push(...(page.StreamNames ?? []));
    NextToken = page.HasMoreStreams ? page.NextToken : undefined;
  } while (NextToken !== undefined);
  const prefix = seatKinesisPrefix(seat.className, seat.seat);
  return names.filter((name) => name.startsWith(prefix));
}

/** A record of a data stream, and where it stands in it. */
export interface LoggedRecord {
  readonly shard: string;
  readonly sequence: string;
  readonly partitionKey: string;
  /** When Kinesis took it, milliseconds since 1970. */
  readonly arrived: number;
  readonly data: string;
}

/** @returns every record that a data stream still holds, shard by shard, each from its oldest on */
export const readFromStart = (lab: Lab, stream: string): Promise<LoggedRecord[]> => readShards(lab, stream);

/**
 * @param since milliseconds since 1970
 * @returns every record that arrived in a data stream since, shard by shard, in the order of each
 */
export const readSince = (lab: Lab, stream: string, since: number): Promise<LoggedRecord[]> =>
  readShards(lab, stream, since);

async function readShards(lab: Lab, stream: string, since?: number): Promise<LoggedRecord[]> {
  const { clients, signal } = lab;
  const { Shards = [] } = await clients.kinesis.send(new ListShardsCommand({ StreamName: stream }), {
    abortSignal: signal,
  });
  const records: LoggedRecord[] = [];
  for (const { ShardId = "" } of Shards) records.push(...(await readShard(lab, stream, ShardId, since)));
  return records;
}

/** Up to where the shard was when it was read: an open shard has no end. */
async function readShard(
  lab: Lab,
  StreamName: string,
  ShardId: string,
  since: number | undefined,
): Promise<LoggedRecord[]> {
  const start =
    since === undefined
      ? ({ ShardIteratorType: "TRIM_HORIZON" } as const)
      : ({ ShardIteratorType: "AT_TIMESTAMP", Timestamp: new Date(since) } as const);
  const first = await lab.clients.kinesis.send(
    new GetShardIteratorCommand({ StreamName, ShardId, ...start }),
    {
      abortSignal: lab.signal,
    },
  );
  const records: LoggedRecord[] = [];
  let ShardIterator = first.ShardIterator;
  while (ShardIterator !== undefined) {
    const page = await getRecords(lab, ShardIterator);
    records.push(...(page.Records ?? []).map((record) => asLogged(ShardId, record)));
    ShardIterator = (page.MillisBehindLatest ?? 0) > 0 ? page.NextShardIterator : undefined;
  }
  return records;
}

/** A shard answers five reads a second, and its other consumers read it too. */
const THROTTLED_MS = 500;

async function getRecords({ clients, signal }: Lab, ShardIterator: string): Promise<GetRecordsCommandOutput> {
  for (;;) {
    try {
      return await clients.kinesis.send(new GetRecordsCommand({ ShardIterator }), { abortSignal: signal });
    } catch (error) {
      if (!(error instanceof Error && error.name === "ProvisionedThroughputExceededException")) throw error;
      await pause(THROTTLED_MS, undefined, { signal });
    }
  }
}

const asLogged = (
  shard: string,
  { SequenceNumber = "", PartitionKey = "", ApproximateArrivalTimestamp, Data }: DataRecord,
): LoggedRecord => ({
  shard,
  sequence: SequenceNumber,
  partitionKey: PartitionKey,
  arrived: ApproximateArrivalTimestamp?.getTime() ?? 0,
  data: Buffer.from(Data ?? []).toString("utf8"),
});
