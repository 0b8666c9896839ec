/**
 * Memory while a stream is written to without a pause: what is delivered is counted and deleted at once, as a reader would do
 * it, so nothing but the cloud's own memory can grow. Prints what it holds every half minute; fails when the last minutes
 * hold a quarter more than those behind the warm-up, or when a record is lost or doubled.
 * Run: npx ts-node --swc bench/firehose-memory.ts [minutes]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBatches, RECORDS, signedHeaders } from "./firehose/batches";
import { Drain } from "./firehose/drain";
import { send } from "./firehose/send";
import { type Server, startCloud } from "./firehose/servers";
import { makeStream } from "./firehose/stream";

const STREAM = "endless";
const DIFFERENT_BATCHES = 50;
/** Batches between two looks at the clock. */
const ROUND = 500;
const LOOK_MS = 30_000;
const MOST_GROWTH = 1.25;
/** Signatures are good for a quarter of an hour. */
const SIGNED_MS = 10 * 60_000;

/** Sends until the time is over. @returns how many records were acknowledged, and megabytes held at each look */
async function write(server: Server, minutes: number): Promise<{ acknowledged: number; held: number[] }> {
  const batches = makeBatches(STREAM, DIFFERENT_BATCHES);
  const sign = (): { body: Buffer; headers: Record<string, string> }[] =>
    batches.map(({ body }) => ({ body, headers: signedHeaders(`127.0.0.1:${server.port}`, body) }));
  const started = performance.now();
  let [shots, signed, looked] = [sign(), started, started];
  const held: number[] = [];
  let acknowledged = 0;
  for (let now = started; now - started < minutes * 60_000; now = performance.now()) {
    if (now - signed > SIGNED_MS) [shots, signed] = [sign(), now];
    await send(server.port, shots, ROUND, (answer) => {
      if (!answer.includes('"FailedPutCount":0')) throw new Error(`not accepted: ${answer}`);
      acknowledged += RECORDS;
    });
    if (now - looked < LOOK_MS) continue;
    looked = now;
    const { memory, peak } = server.usage();
    held.push(memory / 1e6);
    const seconds = (now - started) / 1000;
    console.log(
      `${Math.round(seconds)} s: ${Math.round(acknowledged / seconds)} records/s, ${Math.round(memory / 1e6)} MB in memory, at most ${Math.round(peak / 1e6)} MB so far`,
    );
  }
  return { acknowledged, held };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function main(minutes: number): Promise<void> {
  const directory = await mkdtemp(join(process.env.BENCH_DIRECTORY ?? tmpdir(), "loglab-bench-"));
  const server = await startCloud(directory);
  try {
    await makeStream(server.port, STREAM);
    const drain = new Drain(server.port);
    // Never reached before the writing is over, so all that time what comes is deleted.
    let wanted = Number.POSITIVE_INFINITY;
    const drained = drain.until(() => wanted);
    const { acknowledged, held } = await write(server, minutes);
    wanted = acknowledged;
    const delivered = await drained;
    const third = Math.ceil(held.length / 3);
    const growth = median(held.slice(-third)) / median(held.slice(third, 2 * third));
    console.log(
      `acknowledged ${acknowledged}, delivered ${delivered}; growth over the last third ${growth.toFixed(2)}`,
    );
    if (delivered !== acknowledged || growth > MOST_GROWTH) process.exitCode = 1;
  } finally {
    await server.stop();
    await rm(directory, { recursive: true });
  }
}

void main(Number(process.argv[2] ?? 10));
