import { PutRecordCommand } from "@aws-sdk/client-kinesis";
import { linesWith, listKeys } from "./bucket";
import { numberedLine } from "./producer";
import type { Solution, SolutionContext } from "./solution";

const RECORDS = 10;

/** Puts ten records, and waits until both consumers have made something of them. */
export const twoConsumers: Solution = async (context) => {
  const { lab, begun } = context;
  const places: { shard: string; sequence: string }[] = [];
  for (let number = 0; number < RECORDS; number++) {
    const { ShardId = "", SequenceNumber = "" } = await lab.clients.kinesis.send(
      new PutRecordCommand({
        StreamName: lab.seat.parts.dataStream,
        PartitionKey: `me-${number}`,
        Data: Buffer.from(`${numberedLine(begun.nonce, number, lab.now())}\n`),
      }),
    );
    places.push({ shard: ShardId, sequence: SequenceNumber });
  }
  await arrived(context);
  return {
    sequence: places[0]?.sequence ?? "",
    shard: places[0]?.shard ?? "",
    place: "consumer",
    left: "all",
  };
};

/** The function counts a shard in its order; so something is counted in each shard before the check looks for all of it. */
async function arrived({ lab, begun, until }: SolutionContext): Promise<void> {
  await until(async () => {
    const lines = await linesWith(lab, "logs/", `/nonce/${begun.nonce}/`);
    const counts = await listKeys(lab, "counts/");
    return lines.length >= RECORDS && counts.length > 0 ? true : undefined;
  });
}
