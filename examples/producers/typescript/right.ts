/**
 * A producer that loses nothing: lines packed into records, records into batches, and only what was refused sent again.
 *
 *     npx ts-node right.ts < access.log                   lines of a file, or of a pipe that comes to an end
 *     npx ts-node right.ts --nonce NONCE --count 1200     lines of its own, which a check can find again
 *     npx ts-node right.ts --one --nonce NONCE            one call, one line: PutRecord
 *
 * LAB_STREAM names the stream; endpoint, Region and credentials come from AWS_*: `lab env SEAT` prints all of them.
 * It ends with 0 when the stream has everything. Otherwise it ends with 1, and what is left stands in a file unsent-….log.
 */
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
// [begin client]
import { FirehoseClient, PutRecordBatchCommand, PutRecordCommand } from "@aws-sdk/client-firehose";

// The SDK's own retries are off: it would send a whole batch again, where we send what was refused.
const firehose = new FirehoseClient({ maxAttempts: 1 });
// A single record arrives or does not, so there the SDK may try again by itself.
const patient = new FirehoseClient({ maxAttempts: 8 });
const STREAM = process.env.LAB_STREAM ?? "";
// [end client]

// [begin limits]
const BATCH_RECORDS = 500;
const BATCH_BYTES = 4 * 1024 * 1024;
const RECORD_BYTES = 1000 * 1024;
const BILLED_STEP = 5 * 1024;
const PACK_BYTES = 10 * BILLED_STEP;
// [end limits]

const FIRST_WAIT = 200;
const LONGEST_WAIT = 30_000;
const TRIES_IN_VAIN = 8;
const HOPELESS: Readonly<Record<string, string>> = {
  AccessDeniedException:
    "These credentials may not put to this stream: paste `lab env` of your own seat again.",
  ResourceNotFoundException: "There is no such stream here: check LAB_STREAM and AWS_REGION.",
  InvalidArgumentException: "The stream does not take direct puts, or not these.",
  ExpiredTokenException: "The session is over: paste `lab env` of your seat again.",
  UnrecognizedClientException: "These credentials are not known here: paste `lab env` of your seat again.",
  InvalidSignatureException: "Check the secret key, and this machine's clock.",
};

/** The stream did not take everything, and trying again does not help. */
class Refused extends Error {
  constructor(
    reason: string,
    public unsent: readonly Buffer[],
  ) {
    super(reason);
  }
}

const report = { lines: 0, records: 0, calls: 0, refused: 0, bytes: 0, billed: 0 };
type Lines = AsyncIterable<string> | Iterable<string>;

// [begin put-record]
async function putOne(line: string): Promise<void> {
  const Record = { Data: Buffer.from(`${line}\n`, "latin1") };
  await patient.send(new PutRecordCommand({ DeliveryStreamName: STREAM, Record }));
}
// [end put-record]

// [begin pack]
/** Joins lines, each with its "\n", into records of about 50 KB: ten of the 5 KB steps that Firehose bills. */
async function* pack(lines: Lines, tooLong: Buffer[]): AsyncGenerator<Buffer> {
  let record: Buffer[] = [];
  let size = 0;
  for await (const line of lines) {
    const data = Buffer.from(`${line}\n`, "latin1");
    if (data.length > RECORD_BYTES) {
      tooLong.push(data);
      continue;
    }
    if (size > 0 && size + data.length > PACK_BYTES) {
      yield Buffer.concat(record);
      record = [];
      size = 0;
    }
    record.push(data);
    size += data.length;
  }
  if (size > 0) yield Buffer.concat(record);
}
// [end pack]

// [begin batch]
/** Groups records into what one call takes: 500 records, and 4 MiB together. */
async function* batches(records: AsyncIterable<Buffer>): AsyncGenerator<Buffer[]> {
  let batch: Buffer[] = [];
  let size = 0;
  for await (const record of records) {
    if (batch.length === BATCH_RECORDS || size + record.length > BATCH_BYTES) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(record);
    size += record.length;
  }
  if (batch.length > 0) yield batch;
}
// [end batch]

// [begin resend]
/** Sends until the stream has every record. What it refuses, and nothing else, goes again, after a wait. */
async function putBatch(batch: readonly Buffer[]): Promise<void> {
  let records = batch;
  for (let inVain = 0; records.length > 0; ) {
    const { refused, reason } = await tryBatch(records);
    report.calls++;
    report.refused += refused.length;
    inVain = refused.length === records.length ? inVain + 1 : 0;
    if (inVain === TRIES_IN_VAIN) {
      throw new Refused(`${TRIES_IN_VAIN} tries in a row were refused: ${reason}`, refused);
    }
    records = refused;
    if (records.length > 0) await wait(inVain);
  }
}

/** One call. Returns the records that did not arrive, and why. */
async function tryBatch(records: readonly Buffer[]): Promise<{ refused: readonly Buffer[]; reason: string }> {
  try {
    const Records = records.map((record) => ({ Data: record }));
    const answer = await firehose.send(new PutRecordBatchCommand({ DeliveryStreamName: STREAM, Records }));
    const codes = (answer.RequestResponses ?? []).map(({ ErrorCode }) => ErrorCode);
    return {
      refused: records.filter((_, index) => codes[index] !== undefined),
      reason: [...new Set(codes.filter((code) => code !== undefined))].join(", "),
    };
  } catch (error) {
    const { name, message } = error as Error;
    const advice = HOPELESS[name];
    if (advice !== undefined) throw new Refused(`${name}: ${advice}`, records);
    return { refused: records, reason: `${name}: ${message}` };
  }
}

/** Exponential back-off with full jitter: producers that were refused together do not come back together. */
function wait(inVain: number): Promise<void> {
  return pause(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** inVain));
}
// [end resend]

function* makeLines(nonce: string, count: number): Generator<string> {
  const [, day, month, year, time] = new Date().toUTCString().split(" ");
  const at = `${day}/${month}/${year}:${time} +0000`;
  for (let n = 0; n < count; n++) {
    yield `203.0.113.7 producer.${n} - [${at}] "GET /nonce/${nonce}/${n} HTTP/1.1" 200 512 "-" "right.ts"`;
  }
}

/** A character a byte, so that whatever bytes a line has go out as they came in. */
async function* readLines(): AsyncGenerator<string> {
  process.stdin.setEncoding("latin1");
  const input = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of input) if (line !== "") yield line;
}

async function* counted(records: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const record of records) {
    report.lines += record.toString("latin1").split("\n").length - 1;
    report.records++;
    report.bytes += record.length;
    report.billed += Math.ceil(record.length / BILLED_STEP) * BILLED_STEP;
    yield record;
  }
}

/** Packs and sends. Whatever goes wrong, the lines that the stream does not have are in the error's `unsent`. */
async function send(lines: Lines): Promise<void> {
  const tooLong: Buffer[] = [];
  let failure: Refused | undefined;
  for await (const batch of batches(counted(pack(lines, tooLong)))) {
    if (failure) {
      failure.unsent = [...failure.unsent, ...batch];
      continue;
    }
    await putBatch(batch).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      failure = error;
    });
  }
  if (failure) throw new Refused(failure.message, [...failure.unsent, ...tooLong]);
  if (tooLong.length === 0) return;
  throw new Refused(
    `${tooLong.length} lines are longer than a record may be (${RECORD_BYTES} bytes).`,
    tooLong,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { nonce: { type: "string" }, count: { type: "string" }, one: { type: "boolean" } },
  });
  const lines = values.nonce ? makeLines(values.nonce, Number(values.count ?? 1)) : readLines();
  if (values.one) {
    for await (const line of lines) await putOne(line);
    return;
  }
  await send(lines);
  console.log(
    `${report.lines} lines in ${report.records} records and ${report.calls} calls; ${report.refused} refused and sent again;`,
  );
  console.log(`${report.bytes} bytes, billed as ${report.billed}`);
}

main().catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  const name = `unsent-${Date.now()}.log`;
  writeFileSync(name, Buffer.concat(error.unsent), { flag: "wx" });
  console.error(error.message);
  console.error(`What the stream does not have stands in ${name}: npx ts-node right.ts < ${name}`);
  process.exitCode = 1;
});
