/** Makes lines and ships them as fast as it can, as a generator does: packs, a queue, calls of PutRecordBatch. node ship.js LINES PACK_BYTES */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../generator/clock";
import { Lines } from "../../generator/events/lines";
import { FirehoseOutlet, firehoseClient } from "../../generator/outlets/firehose";
import { Packer } from "../../generator/shipper/packer";
import { PackQueue } from "../../generator/shipper/queue";
import { Shipper } from "../../generator/shipper/shipper";
import { Spool } from "../../generator/shipper/spool";

async function main(count: number, packBytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "loglab-bench-ship-"));
  const outlet = new FirehoseOutlet(firehoseClient("us-east-1"), "bench");
  const queue = new PackQueue(
    new Spool(folder, () => undefined),
    () => true,
    () => undefined,
    outlet.limits,
  );
  const notes = { hand: () => undefined, acknowledge: () => undefined };
  const shipper = new Shipper(outlet, queue, notes, systemClock, Math.random, (event) => {
    if (event.kind === "refused") throw new Error(event.message);
  });
  const lines = new Lines({
    seed: "s01",
    host: "web1",
    rate: 10_000,
    start: Date.parse("2026-11-24T10:00:00Z"),
    first: 0,
  });
  const packer = new Packer(Number.POSITIVE_INFINITY, packBytes);
  const shipping = shipper.run();
  let bytes = 0;
  const push = (pack: ReturnType<Packer["close"]>): void => {
    if (!pack) return;
    bytes += pack.data.length;
    queue.push(pack);
    shipper.wake();
  };
  const before = process.cpuUsage();
  for (let made = 0; made < count; ) {
    for (let portion = 0; portion < 5_000 && made < count; portion++, made++) {
      push(packer.add(made, lines.next(), 0));
    }
    while (queue.buffered > 20_000) await new Promise(setImmediate);
  }
  push(packer.close());
  shipper.finish();
  await shipping;
  const { user, system } = process.cpuUsage(before);
  outlet.close();
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(JSON.stringify({ bytes, cpu: (user + system) / 1e6 }));
}

void main(Number(process.argv[2]), Number(process.argv[3]));
