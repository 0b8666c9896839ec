/**
 * Firehose's intake until every record is in S3: PutRecordBatch of 500 × 200 B, four in flight, durable, beside the floor of a
 * node:http server that parses the same bodies and appends them to a synced file. Both in one run; the ratio is what counts.
 * Run: npx ts-node --swc bench/firehose.ts [batches]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Batch, makeBatches, RECORDS, signedHeaders } from "./firehose/batches";
import { delivered, reckon } from "./firehose/reckoning";
import { type Sent, type Shot, send } from "./firehose/send";
import { type Server, startServer, stopServer, usageOf } from "./firehose/servers";
import { makeStream } from "./firehose/stream";

const STREAM = "bench";
const DIFFERENT_BATCHES = 50;
const WARM_UP = 400;

const shotsAt = (port: number, batches: readonly Batch[]): Shot[] =>
  batches.map(({ body }) => ({ body, headers: signedHeaders(`127.0.0.1:${port}`, body) }));

interface Measured {
  sent: Sent;
  /** How often each batch was acknowledged, the warming up included. */
  acknowledged: number[];
  /** Milliseconds of the server's processor time a batch. */
  cpu: number;
  /** Bytes that the server held in memory at the end. */
  memory: number;
}

/** Sends a few to warm up, then so many that are measured. */
async function measure(
  server: Server,
  batches: readonly Batch[],
  count: number,
  acceptedAnswer: string,
): Promise<Measured> {
  const acknowledged = batches.map(() => 0);
  const accepted = (answer: Buffer, shot: number): void => {
    if (!answer.includes(acceptedAnswer)) throw new Error(`not accepted: ${answer.subarray(0, 300)}`);
    acknowledged[shot] = (acknowledged[shot] ?? 0) + 1;
  };
  const shots = shotsAt(server.port, batches);
  await send(server.port, shots, WARM_UP, accepted);
  const before = await usageOf(server);
  const sent = await send(server.port, shots, count, accepted);
  const after = await usageOf(server);
  return { sent, acknowledged, cpu: (after.cpu - before.cpu) / count, memory: after.memory };
}

async function floor(directory: string, batches: readonly Batch[], count: number): Promise<Measured> {
  const server = await startServer("floor-server.ts", join(directory, "floor"));
  const measured = await measure(server, batches, count, `"accepted":${RECORDS}`);
  await stopServer(server);
  return measured;
}

async function cloud(directory: string, batches: readonly Batch[], count: number): Promise<Measured> {
  const server = await startServer("cloud-server.ts", join(directory, "cloud"));
  await makeStream(server.port, STREAM);
  const measured = await measure(server, batches, count, '"FailedPutCount":0');
  const begun = performance.now();
  const found = await delivered(server.port, (count + WARM_UP) * RECORDS);
  const waited = (performance.now() - begun) / 1000;
  const { lost, doubled, foreign } = reckon(batches, measured.acknowledged, found);
  await stopServer(server);
  console.log(
    `delivered    lost ${lost}, doubled ${doubled}, foreign ${foreign}; read back ${waited.toFixed(1)} s after the last`,
  );
  return measured;
}

function line(name: string, { sent: { seconds, latencies }, cpu, memory }: Measured): number {
  const rate = (latencies.length * RECORDS) / seconds;
  const at = (part: number): string => `${latencies[Math.floor(latencies.length * part)]?.toFixed(1)} ms`;
  const used = `${cpu.toFixed(2)} ms of processor a batch, ${Math.round(memory / 1e6)} MB`;
  console.log(`${name.padEnd(12)} ${Math.round(rate)} records/s, p50 ${at(0.5)}, p99 ${at(0.99)}, ${used}`);
  return rate;
}

async function main(count: number): Promise<void> {
  const directory = await mkdtemp(join(process.env.BENCH_DIRECTORY ?? tmpdir(), "loglab-bench-"));
  try {
    const batches = makeBatches(STREAM, DIFFERENT_BATCHES);
    const least = line("floor", await floor(directory, batches, count));
    const ours = line("local cloud", await cloud(directory, batches, count));
    console.log(`ratio        ${(ours / least).toFixed(2)} of the floor`);
  } finally {
    await rm(directory, { recursive: true });
  }
}

void main(Number(process.argv[2] ?? 3000));
