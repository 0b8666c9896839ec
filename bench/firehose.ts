/**
 * Firehose's intake: PutRecordBatch of 500 × 200 B, four in flight, durable, as it is and on the way through the lab's transform,
 * beside the floor of a node:http server that parses the same bodies and appends them to a synced file. All take turns, and each
 * turn waits until what was put is in S3, so that what else the machine does falls on all; the ratio is what counts.
 * Run: npx ts-node --swc bench/firehose.ts [rounds] [batches a round]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./cpu-time";
import { type Batch, makeBatches, RECORDS, signedHeaders } from "./firehose/batches";
import { Delivered, readTransformed } from "./firehose/reckoning";
import { type Shot, send } from "./firehose/send";
import { type Server, startCloud, startFloor } from "./firehose/servers";
import { addStream, makeBucket } from "./firehose/stream";
import { makeLineBatches, makeTransform } from "./firehose/transform";

const DIFFERENT_BATCHES = 50;

/** One way of taking batches in, and what was measured of it. */
class Contestant {
  readonly rates: number[] = [];
  /** Records a second until the last is in S3. */
  readonly whole: number[] = [];
  /** Milliseconds of the server's processor time a batch. */
  readonly cpu: number[] = [];
  readonly latencies: number[] = [];
  private readonly acknowledged: number[];
  private readonly shots: Shot[];
  private sent = 0;

  constructor(
    readonly name: string,
    private readonly server: Server,
    private readonly batches: readonly Batch[],
    private readonly accepted: string,
    readonly delivered?: Delivered,
  ) {
    const host = `127.0.0.1:${server.port}`;
    this.acknowledged = batches.map(() => 0);
    this.shots = batches.map(({ body }) => ({ body, headers: signedHeaders(host, body) }));
  }

  /** @param counts false for a turn that only warms up */
  async turn(count: number, counts: boolean): Promise<void> {
    const begun = performance.now();
    const before = this.server.usage().cpu;
    const { seconds, latencies } = await send(this.server.port, this.shots, count, (answer, shot) => {
      if (!answer.includes(this.accepted)) throw new Error(`not accepted: ${answer.subarray(0, 300)}`);
      this.acknowledged[shot] = (this.acknowledged[shot] ?? 0) + 1;
    });
    const used = this.server.usage().cpu - before;
    this.sent += count * RECORDS;
    await this.delivered?.until(this.sent);
    if (!counts) return;
    this.rates.push((count * RECORDS) / seconds);
    this.whole.push((count * RECORDS) / ((performance.now() - begun) / 1000));
    this.cpu.push((used * 1000) / count);
    this.latencies.push(...latencies);
  }

  tell(floor: Contestant): string {
    const latencies = this.latencies.sort((a, b) => a - b);
    const at = (part: number): string => `${latencies[Math.floor(latencies.length * part)]?.toFixed(1)} ms`;
    const share = median(this.rates.map((rate, round) => rate / (floor.rates[round] ?? Number.NaN)));
    const first = `${this.name.padEnd(15)} ${Math.round(median(this.rates))} records/s, p50 ${at(0.5)}, p99 ${at(0.99)}, ${median(this.cpu).toFixed(2)} ms of processor a batch`;
    if (!this.delivered) return first;
    return [
      `${first}: ${share.toFixed(2)} of the floor`,
      `${Math.round(median(this.whole))} records/s until all are in S3; ${this.delivered.reckon(this.batches, this.acknowledged)}`,
    ].join(`\n${" ".repeat(16)}`);
  }
}

async function contestants(
  floor: Server,
  cloud: Server,
): Promise<readonly [Contestant, Contestant, Contestant]> {
  const { port } = cloud;
  await makeBucket(port);
  await addStream(port, "plain");
  await addStream(port, "transform", [await makeTransform(port)]);
  const plain = makeBatches("plain", DIFFERENT_BATCHES);
  const lines = makeLineBatches("transform", DIFFERENT_BATCHES);
  const taken = '"FailedPutCount":0';
  return [
    new Contestant("floor", floor, plain, `"accepted":${RECORDS}`),
    new Contestant("local cloud", cloud, plain, taken, new Delivered(port, "plain/")),
    new Contestant("with transform", cloud, lines, taken, new Delivered(port, "transform/", readTransformed)),
  ];
}

async function main(rounds: number, count: number): Promise<void> {
  const directory = await mkdtemp(join(process.env.BENCH_DIRECTORY ?? tmpdir(), "loglab-bench-"));
  const servers: Server[] = [];
  try {
    const floor = await startFloor(join(directory, "floor"));
    servers.push(floor);
    const cloud = await startCloud(join(directory, "cloud"));
    servers.push(cloud);
    const all = await contestants(floor, cloud);
    for (let round = 0; round <= rounds; round++) for (const one of all) await one.turn(count, round > 0);
    for (const one of all) console.log(one.tell(all[0]));
    const { memory, peak } = cloud.usage();
    console.log(`the cloud holds ${Math.round(memory / 1e6)} MB, ${Math.round(peak / 1e6)} MB at most`);
  } finally {
    for (const server of servers) await server.stop();
    await rm(directory, { recursive: true });
  }
}

const [rounds = 7, count = 600] = process.argv.slice(2).map(Number);
void main(rounds, count);
