/**
 * Memory while a backlog waits: five gigabytes are acknowledged while S3 is out, the cloud is killed and started again, and all is
 * delivered. Fails when the cloud ever held more than 300 MB, or when a record is lost. Records may come twice: what was under way
 * when the cloud was killed is delivered again, as at least once says. Takes twice as many gigabytes of disk.
 * Run: npx ts-node --swc bench/firehose-backlog.ts [megabytes]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Batch, makeBatches, RECORD_BYTES, RECORDS, signedHeaders } from "./firehose/batches";
import { Delivered } from "./firehose/reckoning";
import { send } from "./firehose/send";
import { type Server, startCloud } from "./firehose/servers";
import { makeStream } from "./firehose/stream";

const STREAM = "backlog";
const MOST_MEGABYTES = 300;
const DIFFERENT_BATCHES = 50;

async function main(megabytes: number): Promise<void> {
  const directory = await mkdtemp(join(process.env.BENCH_DIRECTORY ?? tmpdir(), "loglab-bench-"));
  let server = await startCloud(directory);
  try {
    await makeStream(server.port, STREAM);
    await outage(server.port);
    const batches = makeBatches(STREAM, DIFFERENT_BATCHES);
    const count = Math.ceil((megabytes * 1_000_000) / (RECORDS * RECORD_BYTES));
    const acknowledged = await put(server, batches, count);
    const before = tell(server, `${megabytes} MB wait`);
    await server.stop("SIGKILL");
    server = await startCloud(directory);
    console.log(`killed, and healthy again ${Math.round(server.startup)} ms after its start`);
    const begun = performance.now();
    const found = new Delivered(server.port);
    await found.until(count * RECORDS);
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `delivered and read back at ${Math.round(megabytes / seconds)} MB/s; ${found.reckon(batches, acknowledged, true)}`,
    );
    const peak = Math.max(before, tell(server, "all is delivered"));
    if (peak > MOST_MEGABYTES) process.exitCode = 1;
  } finally {
    await server.stop();
    await rm(directory, { recursive: true });
  }
}

/** @returns how often each batch was acknowledged */
async function put({ port }: Server, batches: readonly Batch[], count: number): Promise<number[]> {
  const acknowledged = batches.map(() => 0);
  const shots = batches.map(({ body }) => ({ body, headers: signedHeaders(`127.0.0.1:${port}`, body) }));
  const { seconds } = await send(port, shots, count, (answer, shot) => {
    if (!answer.includes('"FailedPutCount":0')) throw new Error(`not accepted: ${answer}`);
    acknowledged[shot] = (acknowledged[shot] ?? 0) + 1;
  });
  console.log(`${Math.round((count * RECORDS) / seconds)} records/s while nothing goes out`);
  return acknowledged;
}

/** Turns S3 off, until the cloud ends. */
async function outage(port: number): Promise<void> {
  const faults = `http://127.0.0.1:${port}/_lab/faults`;
  const answer = await fetch(faults, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"kind":"s3-outage","seconds":3600}',
  });
  if (!answer.ok) throw new Error(`S3 is still there: ${answer.status}`);
}

/** @returns the most megabytes that the server has held */
function tell(server: Server, what: string): number {
  const { memory, peak } = server.usage();
  console.log(
    `${what}: ${Math.round(memory / 1e6)} MB in memory, at most ${Math.round(peak / 1e6)} MB so far`,
  );
  return peak / 1e6;
}

void main(Number(process.argv[2] ?? 5000));
