import { setTimeout as pause } from "node:timers/promises";
import { PutRecordsCommand } from "@aws-sdk/client-kinesis";
import type { Lab } from "../../checks";
import { numberedLine } from "./producer";
import type { Solution } from "./solution";

const LINES = 500;
const LINE_BYTES = 3_000;

/** What a shard needs to take as much again. */
const PAUSE_MS = 500;

/** Puts a burst with one key and leaves what is refused, then one with a key a line and sends what is refused again. */
export const hotKey: Solution = async ({ lab, begun: { nonce } }) => {
  const hot = burst(lab, `${nonce}/hot`, () => "everybody");
  const refused = (await put(lab, hot)).length;
  // So that the second burst begins as fresh as the first.
  await pause(1_000 + PAUSE_MS, undefined, { signal: lab.signal });
  const spread = burst(lab, `${nonce}/spread`, (number) => `line-${number}`);
  for (let left = await put(lab, spread); left.length > 0; left = await put(lab, left))
    await pause(Math.random() * PAUSE_MS, undefined, { signal: lab.signal });
  return {
    refused: String(refused),
    code: "ProvisionedThroughputExceededException",
    why: "spread",
    price: "order",
  };
};

// [begin put]
interface Entry {
  PartitionKey: string;
  Data: Buffer;
}

/** @returns the entries of a call that the stream did not take */
async function put({ clients, seat }: Lab, entries: readonly Entry[]): Promise<Entry[]> {
  const { Records = [] } = await clients.kinesis.send(
    new PutRecordsCommand({ StreamName: seat.parts.dataStream, Records: [...entries] }),
  );
  return entries.filter((_, index) => Records[index]?.ErrorCode !== undefined);
}
// [end put]

/** @param path behind `/nonce/` */
function burst(lab: Lab, path: string, keyOf: (number: number) => string): Entry[] {
  return Array.from({ length: LINES }, (_, number) => ({
    PartitionKey: keyOf(number),
    Data: Buffer.from(`${long(numberedLine(path, number, lab.now()))}\n`),
  }));
}

/** A browser with a long name. */
const long = (line: string): string => line.replace("solution", "x".repeat(LINE_BYTES - line.length));
