import {
  CreateStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type KinesisClient,
  ListShardsCommand,
  PutRecordCommand,
} from "@aws-sdk/client-kinesis";
import type { SolutionContext } from "../solutions/solution";
import type { Followed, HostLine, Place } from "./followed";
import { numberIn } from "./twelve-lines";

/**
 * Follows the log through a data stream of two shards, which the student makes; one that is there already will do.
 * @param name begins as the names of the seat's streams have to
 */
export async function followDataStream(
  { lab, begun, until }: Pick<SolutionContext, "lab" | "begun" | "until">,
  name: string,
  log: readonly HostLine[],
): Promise<Followed> {
  const { kinesis } = lab.clients;
  const Tags = { "loglab:class": lab.seat.className, "loglab:seat": lab.seat.seat };
  await kinesis
    .send(new CreateStreamCommand({ StreamName: name, ShardCount: 2, Tags }))
    .catch((error: Error) => {
      if (error.name !== "ResourceInUseException") throw error;
    });
  await until(async () => {
    const { StreamDescriptionSummary: found } = await kinesis.send(
      new DescribeStreamSummaryCommand({ StreamName: name }),
    );
    return found?.StreamStatus === "ACTIVE" ? true : undefined;
  });
  const places: Place[] = [];
  const last = new Map<string, string>();
  for (const { host, line } of log) {
    const { ShardId = "", SequenceNumber = "" } = await kinesis.send(
      new PutRecordCommand({
        StreamName: name,
        PartitionKey: host,
        Data: Buffer.from(`${line}\n`),
        SequenceNumberForOrdering: last.get(host),
      }),
    );
    last.set(host, SequenceNumber);
    places.push({ part: ShardId, number: SequenceNumber });
  }
  return {
    system: "Kinesis Data Streams",
    words: {
      whole: "data stream",
      part: "shard",
      number: "sequence number",
      reader: "KCL application",
      place: "checkpoint, kept by the reader",
    },
    name,
    places,
    read: await readFromStart(kinesis, name, begun.nonce),
    again: await readFromStart(kinesis, name, begun.nonce),
  };
}

async function readFromStart(kinesis: KinesisClient, StreamName: string, nonce: string): Promise<number[]> {
  const numbers: number[] = [];
  const { Shards = [] } = await kinesis.send(new ListShardsCommand({ StreamName }));
  for (const { ShardId } of Shards) {
    let { ShardIterator } = await kinesis.send(
      new GetShardIteratorCommand({ StreamName, ShardId, ShardIteratorType: "TRIM_HORIZON" }),
    );
    while (ShardIterator !== undefined) {
      const page = await kinesis.send(new GetRecordsCommand({ ShardIterator }));
      for (const { Data } of page.Records ?? []) {
        const number = numberIn(Buffer.from(Data ?? []).toString("utf8"), nonce);
        if (number !== undefined) numbers.push(number);
      }
      ShardIterator = (page.MillisBehindLatest ?? 0) > 0 ? page.NextShardIterator : undefined;
    }
  }
  return numbers;
}
