/**
 * A class at once: batches of 500 × 200 B go round thirty streams, four in flight, durable, until every record is in S3.
 * Run: npx ts-node --swc bench/firehose-streams.ts [streams] [batches]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBatches, RECORDS, signedHeaders } from "./firehose/batches";
import { Delivered } from "./firehose/reckoning";
import { send } from "./firehose/send";
import { startCloud } from "./firehose/servers";
import { addStream, makeBucket } from "./firehose/stream";

async function main(streams: number, count: number): Promise<void> {
  const directory = await mkdtemp(join(process.env.BENCH_DIRECTORY ?? tmpdir(), "loglab-bench-"));
  const server = await startCloud(directory);
  try {
    await makeBucket(server.port);
    const names = Array.from({ length: streams }, (_, i) => `seat-${i}`);
    for (const name of names) await addStream(server.port, name);
    const batches = names.flatMap((name, i) => makeBatches(name, 1, i));
    const shots = batches.map(({ body }) => ({
      body,
      headers: signedHeaders(`127.0.0.1:${server.port}`, body),
    }));
    const acknowledged = batches.map(() => 0);
    const { seconds, latencies } = await send(server.port, shots, count, (answer, shot) => {
      if (!answer.includes('"FailedPutCount":0')) throw new Error(`not accepted: ${answer}`);
      acknowledged[shot] = (acknowledged[shot] ?? 0) + 1;
    });
    const { memory } = server.usage();
    const found = new Delivered(server.port);
    await found.until(count * RECORDS);
    const at = (part: number): string => `${latencies[Math.floor(latencies.length * part)]?.toFixed(1)} ms`;
    console.log(
      `${streams} streams   ${Math.round((count * RECORDS) / seconds)} records/s, p50 ${at(0.5)}, p99 ${at(0.99)}, ${Math.round(memory / 1e6)} MB; ${found.reckon(batches, acknowledged)}`,
    );
  } finally {
    await server.stop();
    await rm(directory, { recursive: true });
  }
}

void main(Number(process.argv[2] ?? 30), Number(process.argv[3] ?? 3000));
