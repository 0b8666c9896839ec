/**
 * A first producer. It works on a quiet day; its mistakes are numbered, and right.ts puts every one of them right.
 *
 *     npx ts-node first.ts < access.log                   lines of a file
 *     npx ts-node first.ts --nonce NONCE --count 1200     lines of its own, which a check can find again
 *     npx ts-node first.ts --one --nonce NONCE            a call for every line
 *
 * LAB_STREAM names the stream; endpoint, Region and credentials come from AWS_*: `lab env SEAT` prints all of them.
 */
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
// [begin client]
import { FirehoseClient, PutRecordBatchCommand, PutRecordCommand } from "@aws-sdk/client-firehose";

const firehose = new FirehoseClient({});
const STREAM = process.env.LAB_STREAM ?? "";
// [end client]

const BATCH_RECORDS = 500;

// [begin put-record]
async function putOne(line: string): Promise<void> {
  // Mistake 1: a call over the network for every line. A stream takes 1,000 calls a second in most Regions.
  // Mistake 2: no "\n" behind the line. Where nothing adds one on the way, S3 holds `{...}{...}` on one line.
  const Record = { Data: Buffer.from(line) };
  await firehose.send(new PutRecordCommand({ DeliveryStreamName: STREAM, Record }));
}
// [end put-record]

// [begin batch]
async function putBatch(lines: readonly string[]): Promise<void> {
  // Mistake 3: a record for every line. Firehose bills each as 5 KB, so 200 bytes cost 25 times what they should.
  const Records = lines.map((line) => ({ Data: Buffer.from(line) }));
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await firehose.send(new PutRecordBatchCommand({ DeliveryStreamName: STREAM, Records }));
      // Mistake 4: FailedPutCount is not looked at. The call succeeded, some of its records did not: they are lost.
      return;
    } catch (error) {
      // Mistake 5: again at once. Everybody who was refused comes back in the same moment, and is refused again.
      // Mistake 6: all of it again. What had arrived before the answer was lost arrives twice.
      console.error(String(error));
    }
  }
  // Mistake 7: it gives up, and nobody is told: the program ends with 0.
}
// [end batch]

function makeLines(nonce: string, count: number): string[] {
  const [, day, month, year, time] = new Date().toUTCString().split(" ");
  const at = `${day}/${month}/${year}:${time} +0000`;
  return Array.from(
    { length: count },
    (_, n) =>
      `203.0.113.7 producer.${n} - [${at}] "GET /nonce/${nonce}/${n} HTTP/1.1" 200 512 "-" "first.ts"`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { nonce: { type: "string" }, count: { type: "string" }, one: { type: "boolean" } },
  });
  const lines = values.nonce
    ? makeLines(values.nonce, Number(values.count ?? 1))
    : (await text(process.stdin)).trimEnd().split("\n");
  if (values.one) for (const line of lines) await putOne(line);
  else {
    for (let start = 0; start < lines.length; start += BATCH_RECORDS) {
      await putBatch(lines.slice(start, start + BATCH_RECORDS));
    }
  }
  console.log(`${lines.length} lines sent`);
}

void main();
