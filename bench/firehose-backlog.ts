/**
 * Memory while a backlog waits: a gigabyte is acknowledged while S3 is out, then delivered. Fails when the cloud ever held
 * more than 300 MB, or when a record is lost or doubled.
 * Run: npx ts-node --swc bench/firehose-backlog.ts [megabytes]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBatches, RECORD_BYTES, RECORDS, signedHeaders } from "./firehose/batches";
import { Delivered } from "./firehose/reckoning";
import { send } from "./firehose/send";
import { type Server, startCloud } from "./firehose/servers";
import { makeStream } from "./firehose/stream";

const STREAM = "backlog";
const MOST_MEGABYTES = 300;
const DIFFERENT_BATCHES = 50;

async function main(megabytes: number): Promise<void> {
  const directory = await mkdtemp(join(process.env.BENCH_DIRECTORY ?? tmpdir(), "loglab-bench-"));
  const server = await startCloud(directory);
  try {
    await makeStream(server.port, STREAM);
    const fault = await outage(server.port);
    const batches = makeBatches(STREAM, DIFFERENT_BATCHES);
    const acknowledged = batches.map(() => 0);
    const shots = batches.map(({ body }) => ({
      body,
      headers: signedHeaders(`127.0.0.1:${server.port}`, body),
    }));
    const count = Math.ceil((megabytes * 1_000_000) / (RECORDS * RECORD_BYTES));
    await send(server.port, shots, count, (answer, shot) => {
      if (!answer.includes('"FailedPutCount":0')) throw new Error(`not accepted: ${answer}`);
      acknowledged[shot] = (acknowledged[shot] ?? 0) + 1;
    });
    tell(server, `${megabytes} MB wait`);
    await fetch(fault, { method: "DELETE" });
    const found = new Delivered(server.port);
    await found.until(count * RECORDS);
    console.log(found.reckon(batches, acknowledged));
    const peak = tell(server, "all is delivered");
    if (peak > MOST_MEGABYTES) process.exitCode = 1;
  } finally {
    await server.stop();
    await rm(directory, { recursive: true });
  }
}

/** Turns S3 off for as long as a fault lasts at most. @returns what to delete to turn it on again */
async function outage(port: number): Promise<string> {
  const faults = `http://127.0.0.1:${port}/_lab/faults`;
  const answer = await fetch(faults, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"kind":"s3-outage","seconds":3600}',
  });
  const { id } = (await answer.json()) as { id: string };
  return `${faults}/${id}`;
}

/** @returns the most megabytes that the server has held */
function tell(server: Server, what: string): number {
  const { memory, peak } = server.usage();
  console.log(
    `${what}: ${Math.round(memory / 1e6)} MB in memory, at most ${Math.round(peak / 1e6)} MB so far`,
  );
  return peak / 1e6;
}

void main(Number(process.argv[2] ?? 1000));
