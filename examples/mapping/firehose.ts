import { PutRecordCommand } from "@aws-sdk/client-firehose";
import { GetShardIteratorCommand } from "@aws-sdk/client-kinesis";
import type { Lab } from "../../checks";
import type { Followed, HostLine, Place } from "./followed";

/** Follows the log through the seat's delivery stream, which nobody can read. */
export async function followFirehose({ clients, seat }: Lab, log: readonly HostLine[]): Promise<Followed> {
  const places: Place[] = [];
  for (const { line } of log) {
    const { RecordId = "" } = await clients.firehose.send(
      new PutRecordCommand({ DeliveryStreamName: seat.stream, Record: { Data: Buffer.from(`${line}\n`) } }),
    );
    places.push({ part: "", number: RecordId });
  }
  const refusal = async (): Promise<string> => {
    try {
      await clients.kinesis.send(
        new GetShardIteratorCommand({
          StreamName: seat.stream,
          ShardId: "shardId-000000000000",
          ShardIteratorType: "TRIM_HORIZON",
        }),
      );
      return "";
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  };
  return {
    system: "Data Firehose",
    words: {
      whole: "delivery stream",
      part: "none",
      number: "none; a record id that nothing is found by",
      reader: "built in",
      place: "kept by Firehose",
    },
    name: seat.stream,
    places,
    read: await refusal(),
    again: await refusal(),
  };
}
