import { join } from "node:path";
import { RecordLog } from "../../../../../local/core/state/record-log";
import { hintsOf } from "../../../../../local/services/firehose/delivery/context";
import { PackedRecords } from "../../../../../local/services/firehose/delivery/packed-records";
import type { Mark } from "../../../../../local/services/firehose/delivery/raw-reader";
import { RawSink, type SinkSurroundings } from "../../../../../local/services/firehose/delivery/raw-sink";
import type { Batch, Outcome } from "../../../../../local/services/firehose/delivery/writer";
import { type ClassFolder, classFolder } from "../../../../support/class-folder";
import { ManualClock } from "../../../../support/manual-clock";

const DAY_MS = 24 * 3_600_000;

/** A sink over a log of its own, whose deliveries are gathered or made to fail. */
class SinkBench implements AsyncDisposable {
  readonly clock = new ManualClock();
  readonly delivered: string[] = [];
  readonly marks: Mark[] = [];
  readonly shown: [records: number, bytes: number][] = [];
  readonly failures: unknown[] = [];
  expired = 0;
  held = false;
  hints = hintsOf(1, 10);
  /** Replaces the delivery of the next batches. */
  deliver: (batch: Batch) => Promise<Outcome> = (batch) => this.read(batch);
  readonly stopping = new AbortController();

  private constructor(
    private readonly folder: ClassFolder,
    readonly log: RecordLog,
  ) {}

  static async open(): Promise<SinkBench> {
    const folder = classFolder();
    return new SinkBench(folder, await RecordLog.open(join(folder.path, "records"), { durable: false }));
  }

  sink(from: Mark = { position: 0, index: 0 }): RawSink {
    const around: SinkSurroundings = {
      clock: this.clock,
      signal: this.stopping.signal,
      hints: () => this.hints,
      held: () => this.held,
      deliver: (batch) => this.deliver(batch),
      delivered: async (mark) => void this.marks.push(mark),
      show: ({ records, bytes }) => void this.shown.push([records, bytes]),
      failed: (error) => void this.failures.push(error),
      expired: (records) => {
        this.expired += records;
      },
    };
    return new RawSink(this.log, from, around);
  }

  async put(sink: RawSink | undefined, ...records: string[]): Promise<void> {
    const packed = PackedRecords.of(records.map((record) => Buffer.from(record)));
    const arrival = this.clock.now();
    const position = await this.log.append(packed.arrived(arrival));
    const { count, bytes, lines } = packed;
    sink?.accepted({ position, records: count, bytes, lines, arrival });
  }

  async read(batch: Batch): Promise<Outcome> {
    let text = "";
    let records = 0;
    for await (const { block, from, to } of batch.open()) {
      text += block.bytes(from, to).toString();
      records += to - from;
    }
    this.delivered.push(text);
    return { kind: "delivered", key: "k", records, bytes: text.length, lines: 0 };
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
    await this.log.close();
    this.folder[Symbol.dispose]();
  }
}

test("§6 delivers when the interval of the oldest record is over, and keeps how far it came", async () => {
  await using bench = await SinkBench.open();
  const sink = bench.sink();
  await bench.put(sink, "a", "b");
  await bench.clock.advance(9_000);
  await bench.put(sink, "c");
  expect(bench.delivered).toEqual([]);
  await bench.until(1);
  expect(bench.delivered).toEqual(["abc"]);
  await sink.stop();
  expect(bench.marks).toEqual([{ position: 2, index: 0 }]);
  expect(bench.shown.at(-1)).toEqual([0, 0]);
});

test("§6 delivers at the size, by one record more at most, and leaves the rest", async () => {
  await using bench = await SinkBench.open();
  bench.hints = { bytes: 4, milliseconds: 10_000 };
  const sink = bench.sink();
  await bench.put(sink, "aaa", "bbb", "ccc");
  await bench.until(1, 0);
  expect(bench.delivered).toEqual(["aaabbb"]);
  await bench.until(2);
  expect(bench.delivered).toEqual(["aaabbb", "ccc"]);
  await sink.stop();
});

test("counts what waited when the process started, from the middle of a block too", async () => {
  await using bench = await SinkBench.open();
  await bench.put(undefined, "gone", "a");
  await bench.put(undefined, "b");
  const sink = bench.sink({ position: 0, index: 1 });
  await sink.load();
  await bench.until(1);
  expect(bench.delivered).toEqual(["ab"]);
  await sink.stop();
});

test("holds back while there is no room behind it, and goes on when it is woken", async () => {
  await using bench = await SinkBench.open();
  bench.held = true;
  const sink = bench.sink();
  await bench.put(sink, "a");
  await bench.clock.advance(60_000);
  expect(bench.delivered).toEqual([]);
  bench.held = false;
  sink.wake();
  await bench.until(1);
  await sink.stop();
});

test("a delivery that stops loses nothing: the mark stays", async () => {
  await using bench = await SinkBench.open();
  bench.deliver = async () => {
    bench.stopping.abort(new Error("stop"));
    return { kind: "stopped" };
  };
  const sink = bench.sink();
  await bench.put(sink, "a");
  await bench.clock.advance(11_000);
  await sink.stop();
  expect([sink.position, bench.marks]).toEqual([{ position: 0, index: 0 }, []]);
});

test("§10 what is older than a day is passed over, and what is younger is kept", async () => {
  await using bench = await SinkBench.open();
  bench.deliver = async () => {
    bench.deliver = (batch) => bench.read(batch);
    return { kind: "expired" };
  };
  await bench.put(undefined, "old", "as old");
  await bench.clock.advance(DAY_MS);
  await bench.put(undefined, "young");
  const sink = bench.sink();
  await sink.load();
  await bench.until(1);
  expect([bench.expired, bench.delivered]).toEqual([2, ["young"]]);
  await sink.stop();
});

test("a log that fails is told of and tried again", async () => {
  await using bench = await SinkBench.open();
  bench.deliver = async () => {
    bench.deliver = (batch) => bench.read(batch);
    throw new Error("input/output error");
  };
  const sink = bench.sink();
  await bench.put(sink, "a");
  await bench.until(1);
  expect(bench.failures).toMatchObject([{ message: "input/output error" }]);
  expect(bench.delivered).toEqual(["a"]);
  await sink.stop();
});

test("a body that was given up takes nothing from the one that comes after it", async () => {
  await using bench = await SinkBench.open();
  let read = "";
  bench.deliver = async (batch) => {
    const [first, second, third] = [batch.open(), batch.open(), batch.open()].map((body) =>
      body[Symbol.asyncIterator](),
    );
    await first?.next();
    // Both begin before either has read: the second is given up at once, as when S3 refuses before it reads.
    const given = second?.next();
    let next = await third?.next();
    await Promise.allSettled([given, first?.next()]);
    for (; next && !next.done; next = await third?.next()) {
      const { block, from, to } = next.value;
      read += block.bytes(from, to).toString();
    }
    return { kind: "delivered", key: "k", records: 3, bytes: 3, lines: 3 };
  };
  const sink = bench.sink();
  for (const record of ["a", "b", "c"]) await bench.put(sink, record);
  for (let turns = 0; bench.marks.length < 1 && turns < 1000; turns++) await bench.clock.advance(1000);
  expect(read).toBe("abc");
  expect([bench.marks, bench.shown.at(-1)]).toEqual([[{ position: 3, index: 0 }], [0, 0]]);
  await sink.stop();
});
