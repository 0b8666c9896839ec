import {
  type _Record as DataRecord,
  GetRecordsCommand,
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
  readonly sequence: string;
  readonly data: string;
}

/** @returns every record that a data stream still holds, shard by shard, each from its oldest on */
export async function readFromStart(lab: Lab, stream: string): Promise<LoggedRecord[]> {
  const { clients, signal } = lab;
  const { Shards = [] } = await clients.kinesis.send(new ListShardsCommand({ StreamName: stream }), {
    abortSignal: signal,
  });
  const records: LoggedRecord[] = [];
  for (const { ShardId } of Shards) records.push(...(await readShard(lab, stream, ShardId ?? "")));
  return records;
}

/** Up to where the shard was when it was read: an open shard has no end. */
async function readShard(
  { clients, signal }: Lab,
  StreamName: string,
  ShardId: string,
): Promise<LoggedRecord[]> {
  const first = await clients.kinesis.send(
    new GetShardIteratorCommand({ StreamName, ShardId, ShardIteratorType: "TRIM_HORIZON" }),
    { abortSignal: signal },
  );
  const records: LoggedRecord[] = [];
  let ShardIterator = first.ShardIterator;
  while (ShardIterator !== undefined) {
    const page = await clients.kinesis.send(new GetRecordsCommand({ ShardIterator }), {
      abortSignal: signal,
    });
    records.push(...(page.Records ?? []).map(asLogged));
    ShardIterator = (page.MillisBehindLatest ?? 0) > 0 ? page.NextShardIterator : undefined;
  }
  return records;
}

const asLogged = ({ SequenceNumber = "", Data }: DataRecord): LoggedRecord => ({
  sequence: SequenceNumber,
  data: Buffer.from(Data ?? []).toString("utf8"),
});
