import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListShardsCommand,
  PutRecordCommand,
} from "@aws-sdk/client-kinesis";
import type { Lab } from "../../checks";
import { numberedLine } from "./producer";
import type { Solution } from "./solution";

const HALF = 5;

/** Puts five records, notes the time, puts five more, and reads every shard from that time on. */
export const replay: Solution = async ({ lab, begun: { nonce }, until }) => {
  for (let number = 0; number < HALF; number++) await put(lab, nonce, number);
  const time = await passed(lab, nonce, until);
  for (let number = HALF; number < 2 * HALF; number++) await put(lab, nonce, number);
  const read: string[] = [];
  const { Shards = [] } = await lab.clients.kinesis.send(
    new ListShardsCommand({ StreamName: lab.seat.parts.dataStream }),
  );
  for (const { ShardId = "" } of Shards)
    read.push(...(await readFrom(lab, ShardId, time, nonce)).map(numberOf));
  return {
    time: time.toISOString(),
    read: read.join(" "),
    iterator: "AT_TIMESTAMP",
    disturbs: "nothing",
  };
};

interface Found {
  sequence: string;
  arrived: number;
}

const numberOf = ({ sequence }: Found): string => sequence;

async function put({ clients, seat, now }: Lab, nonce: string, number: number): Promise<void> {
  await clients.kinesis.send(
    new PutRecordCommand({
      StreamName: seat.parts.dataStream,
      PartitionKey: `replay-${number}`,
      Data: Buffer.from(`${numberedLine(nonce, number, now())}\n`),
    }),
  );
}

/** A millisecond behind the last of the first half, by the log's own clock, and waits until that is over. */
async function passed(lab: Lab, nonce: string, until: Parameters<Solution>[0]["until"]): Promise<Date> {
  const { Shards = [] } = await lab.clients.kinesis.send(
    new ListShardsCommand({ StreamName: lab.seat.parts.dataStream }),
  );
  const start = new Date(lab.now() - 60_000);
  const found: Found[] = [];
  for (const { ShardId = "" } of Shards) found.push(...(await readFrom(lab, ShardId, start, nonce)));
  const time = Math.max(...found.map(({ arrived }) => arrived)) + 1;
  await until(async () => (lab.now() > time ? true : undefined));
  return new Date(time);
}

async function readFrom(
  { clients, seat }: Lab,
  ShardId: string,
  from: Date,
  nonce: string,
): Promise<Found[]> {
  const found: Found[] = [];
  let { ShardIterator } = await clients.kinesis.send(
    new GetShardIteratorCommand({
      StreamName: seat.parts.dataStream,
      ShardId,
      ShardIteratorType: "AT_TIMESTAMP",
      Timestamp: from,
    }),
  );
  while (ShardIterator !== undefined) {
    const page = await clients.kinesis.send(new GetRecordsCommand({ ShardIterator }));
    for (const { Data, SequenceNumber = "", ApproximateArrivalTimestamp } of page.Records ?? []) {
      if (!Buffer.from(Data ?? []).includes(`/nonce/${nonce}/`)) continue;
      found.push({ sequence: SequenceNumber, arrived: ApproximateArrivalTimestamp?.getTime() ?? 0 });
    }
    ShardIterator = (page.MillisBehindLatest ?? 0) > 0 ? page.NextShardIterator : undefined;
  }
  return found;
}
