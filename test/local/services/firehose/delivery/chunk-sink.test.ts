import { join } from "node:path";
import { ChunkSink } from "../../../../../local/services/firehose/delivery/chunk-sink";
import { hintsOf } from "../../../../../local/services/firehose/delivery/context";
import { PackedRecords } from "../../../../../local/services/firehose/delivery/packed-records";
import { type ChunkDraft, ProcessedLog } from "../../../../../local/services/firehose/delivery/processed-log";
import type { Batch, Outcome } from "../../../../../local/services/firehose/delivery/writer";
import { type ClassFolder, classFolder } from "../../../../support/class-folder";
import { ManualClock } from "../../../../support/manual-clock";

/** A sink over a log of its own, whose deliveries are gathered. */
class SinkBench implements AsyncDisposable {
  readonly clock = new ManualClock();
  readonly delivered: string[] = [];
  readonly failures: unknown[] = [];
  readonly stopping = new AbortController();
  expired = 0;
  drained = 0;
  hints = hintsOf(1, 10);
  deliver: (batch: Batch) => Promise<Outcome> = (batch) => this.read(batch);
  readonly sink: ChunkSink;

  private constructor(
    private readonly folder: ClassFolder,
    readonly log: ProcessedLog,
  ) {
    this.sink = new ChunkSink(log, {
      clock: this.clock,
      signal: this.stopping.signal,
      hints: () => this.hints,
      deliver: (batch) => this.deliver(batch),
      show: () => undefined,
      failed: (error) => void this.failures.push(error),
      expired: (records) => {
        this.expired += records;
      },
      drained: () => {
        this.drained++;
      },
    });
  }

  static async open(): Promise<SinkBench> {
    const folder = classFolder();
    return new SinkBench(folder, await ProcessedLog.open(join(folder.path, "processed"), { durable: false }));
  }

  async add(...drafts: ChunkDraft[]): Promise<void> {
    this.sink.add(await this.log.commit({ position: 1, index: 0 }, drafts));
  }

  draft(place: string, ...records: string[]): ChunkDraft {
    const packed = PackedRecords.of(records.map((record) => Buffer.from(record)));
    const now = this.clock.now();
    const { count, bytes, lines } = packed;
    const sizes = { records: count, bytes, originalBytes: bytes * 2, lines };
    return {
      header: { buffer: "delivery", place, oldest: now, since: now, ...sizes },
      block: packed.arrived(now),
    };
  }

  async read(batch: Batch): Promise<Outcome> {
    let text = "";
    for await (const { block, from, to } of batch.open()) text += block.bytes(from, to).toString();
    this.delivered.push(text);
    return { kind: "delivered", key: "k", records: 1, bytes: text.length, lines: 0 };
  }

  /** Moves the clock on, by nothing where what is awaited is due already, until so many batches were delivered. */
  async until(batches: number, step = 1000): Promise<void> {
    for (let turns = 0; this.delivered.length < batches; turns++) {
      if (turns > 1000) throw new Error(`only ${this.delivered.length} batches of ${batches} came`);
      await this.clock.advance(step);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort(new Error("over"));
    await this.sink.stop();
    await this.log.close();
    this.folder[Symbol.dispose]();
  }
}

test("§11 each place has a buffer and an interval of its own, and ceases to be when it is delivered", async () => {
  await using bench = await SinkBench.open();
  await bench.add(bench.draft("a", "1"), bench.draft("b", "2"));
  await bench.clock.advance(5_000);
  await bench.add(bench.draft("a", "3"), bench.draft("c", "4"));
  expect([bench.sink.count, bench.sink.has("a"), bench.sink.total.records]).toEqual([3, true, 4]);
  await bench.clock.advance(5_000);
  await bench.until(2, 0);
  expect(bench.delivered).toEqual(["13", "2"]);
  await bench.until(3);
  expect(bench.delivered[2]).toBe("4");
  await bench.sink.stop();
  expect([bench.sink.count, bench.sink.has("a")]).toEqual([0, false]);
});

test("§6 a place that has its size goes at once, in objects of about that size", async () => {
  await using bench = await SinkBench.open();
  bench.hints = { bytes: 4, milliseconds: 10_000 };
  await bench.add(bench.draft("a", "aaa"), bench.draft("a", "bbb"), bench.draft("a", "ccc"));
  await bench.until(1, 0);
  expect(bench.delivered[0]).toBe("aaabbb");
  await bench.until(2);
  expect(bench.delivered[1]).toBe("ccc");
});

test("§13 metrics get what the producer put", async () => {
  await using bench = await SinkBench.open();
  const originals: unknown[] = [];
  bench.deliver = (batch) => {
    originals.push(batch.original);
    return bench.read(batch);
  };
  await bench.add(bench.draft("a", "1", "2"));
  await bench.until(1);
  expect(originals).toEqual([{ records: 2, bytes: 4 }]);
});

test("room that comes up is told, so that processing goes on", async () => {
  await using bench = await SinkBench.open();
  await bench.add(bench.draft("a", "1"));
  await bench.until(1);
  await bench.sink.stop();
  expect([bench.drained, bench.sink.total.records]).toEqual([1, 0]);
});

test("§10 of what could not be delivered for a day only what is older goes", async () => {
  await using bench = await SinkBench.open();
  const { header, block } = bench.draft("a", "old");
  const old = { header: { ...header, oldest: header.oldest - 24 * 3_600_000 }, block };
  await bench.add(old, bench.draft("a", "young"));
  bench.deliver = async () => {
    bench.deliver = (batch) => bench.read(batch);
    return { kind: "expired" };
  };
  await bench.until(1);
  expect([bench.expired, bench.delivered]).toEqual([1, ["young"]]);
});

test("a log that fails is told of and tried again", async () => {
  await using bench = await SinkBench.open();
  await bench.add(bench.draft("a", "1"));
  bench.deliver = async () => {
    bench.deliver = (batch) => bench.read(batch);
    throw new Error("input/output error");
  };
  await bench.until(1);
  expect(bench.failures).toMatchObject([{ message: "input/output error" }]);
});

test("§8 tells when the oldest of the records was put to its data stream", async () => {
  await using bench = await SinkBench.open();
  const [later, first] = [bench.draft("a", "1"), bench.draft("a", "2")].map(({ header, block }, index) => ({
    header: { ...header, put: 700 - 100 * index },
    block,
  }));
  if (!later || !first) throw new Error("there are no drafts");
  const told: unknown[] = [];
  bench.deliver = async (batch) => {
    told.push(await batch.put?.());
    return bench.read(batch);
  };
  await bench.add(later, first);
  await bench.until(1);
  expect(told).toEqual([600]);
});
