import { type Cancel, type Clock, sleep } from "../../../core/clock";
import type { RecordLog } from "../../../core/state/record-log";
import { dueness, type Fill, type FlushReason, type Hints } from "./context";
import { isBefore, type Mark, RawReader, type Stretch } from "./raw-reader";
import { type Batch, type Outcome, RETENTION_MS } from "./writer";

/** What a sink needs around it. */
export interface SinkSurroundings {
  clock: Clock;
  /** Aborts when the stream stops. */
  signal: AbortSignal;
  hints(): Hints;
  /** Whether nothing is to be taken now, because what comes behind has no room. */
  held?(): boolean;
  deliver(batch: Batch, reason: FlushReason): Promise<Outcome>;
  /** Keeps how far delivery has come; resolves when it is on disk. */
  delivered(mark: Mark): Promise<void>;
  /** Shows how full the buffer is. */
  show(fill: Fill): void;
  /** Something went wrong that no retry mends: a damaged log, a full disk. */
  failed(error: unknown): void;
  expired(records: number): void;
}

/** Records that came in together, as one block of the log. */
export interface Accepted {
  position: number;
  records: number;
  bytes: number;
  lines: number;
  arrival: number;
}

/** One reading of what is to be delivered. */
interface Attempt {
  reader: RawReader;
  taken: Fill;
}

const NOTHING: Readonly<Fill> = { records: 0, bytes: 0, lines: 0 };

/** After a failure of the log itself, when the sink tries again. */
const REPAIR_MS = 5000;

/**
 * A buffer whose records lie in the stream's own log, in order: what it holds is everything behind its mark. It counts what
 * comes and reads it back when it is due, so memory holds no record that waits.
 */
export class RawSink {
  private fill: Fill = { records: 0, bytes: 0, lines: 0 };
  private reader: RawReader;
  private cancel: Cancel | undefined;
  private running: Promise<void> | undefined;
  /** Behind the last record that was counted; later ones are left for the next time. */
  private counted: Mark;

  constructor(
    private readonly log: RecordLog,
    private mark: Mark,
    private readonly around: SinkSurroundings,
  ) {
    this.reader = new RawReader(log, mark);
    this.counted = mark;
  }

  /** Counts what was waiting when the process started. */
  async load(): Promise<void> {
    await this.count();
    this.wake();
  }

  /** Takes note of records that are in the log from now on. */
  accepted({ position, records, bytes, lines, arrival }: Accepted): void {
    const { fill } = this;
    this.counted = { position: position + 1, index: 0 };
    fill.records += records;
    fill.bytes += bytes;
    fill.lines += lines;
    fill.since ??= arrival;
    this.around.show(fill);
    this.wake();
  }

  /** Looks again whether the buffer is due: something came in, or the hints changed. */
  wake(): void {
    if (this.running || this.around.signal.aborted) return;
    this.cancel?.();
    this.cancel = undefined;
    const due = this.due();
    if (due === undefined) return;
    if (typeof due === "number") this.cancel = this.around.clock.after(due, () => this.wake());
    else this.running = this.run().finally(() => this.rest());
  }

  /** Resolves when what was under way as the signal aborted is done. */
  async stop(): Promise<void> {
    this.cancel?.();
    await this.running;
    await this.reader.close();
  }

  /** Where the oldest record is that has not been delivered. */
  get position(): Mark {
    return this.mark;
  }

  private due(): FlushReason | number | undefined {
    if (this.around.held?.()) return undefined;
    return dueness(this.fill, this.around.hints(), this.around.clock.now());
  }

  private rest(): void {
    this.running = undefined;
    this.wake();
  }

  private async run(): Promise<void> {
    try {
      while (!this.around.signal.aborted) {
        const due = this.due();
        if (due === undefined || typeof due === "number") return;
        if (!(await this.flush(due))) return;
      }
    } catch (error) {
      this.around.failed(error);
      await sleep(this.around.clock, REPAIR_MS, this.around.signal).catch(() => undefined);
      await this.recover();
    }
  }

  /** @returns whether to go on */
  private async flush(reason: FlushReason): Promise<boolean> {
    const until = this.counted;
    const room = this.around.hints();
    const oldest = (await this.reader.peek()) ?? this.around.clock.now();
    const isRead = await this.reader.isRead();
    let attempt: Attempt | undefined;
    const open = async function* (this: RawSink): AsyncGenerator<Stretch> {
      // The first attempt reads on; one that comes after a failure goes back to the mark. Each has a reader of its own, as the
      // body of one that was given up may go on reading for a moment.
      const failed = attempt;
      const reader = failed ? new RawReader(this.log, this.mark) : this.reader;
      const taken: Fill = { records: 0, bytes: 0, lines: 0 };
      attempt = { reader, taken };
      this.reader = reader;
      await failed?.reader.close();
      for await (const stretch of stretchesOf(reader, room, until)) {
        addTo(taken, stretch);
        yield stretch;
      }
    }.bind(this);
    const outcome = await this.around.deliver(
      { oldest, ...(isRead && { put: () => this.putAt(room, until) }), open, end: () => this.reader.mark },
      reason,
    );
    if (outcome.kind === "expired") await this.skipExpired(until);
    if (outcome.kind === "delivered") await this.forward(this.reader.mark, attempt?.taken ?? NOTHING);
    return outcome.kind !== "stopped";
  }

  /** Shards are read side by side, so the oldest record is not the first one: this looks at all that are delivered together. */
  private async putAt(room: Hints, until: Mark): Promise<number> {
    const reader = new RawReader(this.log, this.mark);
    let oldest = Number.POSITIVE_INFINITY;
    try {
      for await (const { block, from, to } of stretchesOf(reader, room, until))
        oldest = Math.min(oldest, block.putAt(from, to));
      return oldest;
    } finally {
      await reader.close();
    }
  }

  private async forward(mark: Mark, taken: Fill): Promise<void> {
    await this.around.delivered(mark);
    this.mark = mark;
    // A record that is counted while the first look finds nothing is there at the second.
    const since = (await this.reader.peek()) ?? (await this.reader.peek());
    const { records, bytes, lines } = this.fill;
    const left = records - taken.records;
    if (left > 0 && since === undefined) throw new Error(`${left} records are counted that the log has not`);
    this.fill = {
      records: left,
      bytes: bytes - taken.bytes,
      lines: lines - taken.lines,
      ...(left > 0 && { since }),
    };
    this.around.show(this.fill);
  }

  /** Passes over the records that Firehose would not have any more. */
  private async skipExpired(until: Mark): Promise<void> {
    await this.rewind();
    const limit = this.around.clock.now() - RETENTION_MS;
    const taken: Fill = { records: 0, bytes: 0, lines: 0 };
    for (let arrival = await this.reader.peek(); arrival !== undefined && arrival <= limit; ) {
      const stretch = await this.reader.take(EVERYTHING, until);
      if (!stretch) break;
      addTo(taken, stretch);
      arrival = await this.reader.peek();
    }
    await this.forward(this.reader.mark, taken);
    this.around.expired(taken.records);
  }

  private async recover(): Promise<void> {
    if (this.around.signal.aborted) return;
    try {
      await this.rewind();
      await this.count();
    } catch (error) {
      this.around.failed(error);
    }
  }

  /** Counts what lies behind the mark. */
  private async count(): Promise<void> {
    const reader = new RawReader(this.log, this.mark);
    const counted = { position: this.log.next, index: 0 };
    try {
      const since = await reader.peek();
      const fill: Fill = { records: 0, bytes: 0, lines: 0, ...(since !== undefined && { since }) };
      for await (const stretch of stretchesOf(reader, EVERYTHING, counted)) addTo(fill, stretch);
      this.fill = fill;
      this.counted = counted;
    } finally {
      await reader.close();
    }
  }

  private async rewind(): Promise<void> {
    await this.reader.close();
    this.reader = new RawReader(this.log, this.mark);
  }
}

function addTo(fill: Fill, { block, from, to }: Stretch): void {
  fill.records += to - from;
  fill.bytes += block.bytes(from, to).length;
  fill.lines += block.linesOf(from, to);
}

const EVERYTHING: Pick<Hints, "bytes" | "records"> = { bytes: Number.POSITIVE_INFINITY };

async function* stretchesOf(
  reader: RawReader,
  room: Pick<Hints, "bytes" | "records">,
  until: Mark,
): AsyncGenerator<Stretch> {
  let { bytes, records = Number.POSITIVE_INFINITY } = room;
  while (bytes > 0 && records > 0 && isBefore(reader.mark, until)) {
    const stretch = await reader.take({ bytes, records }, until);
    if (!stretch) return;
    bytes -= stretch.block.bytes(stretch.from, stretch.to).length;
    records -= stretch.to - stretch.from;
    yield stretch;
  }
}
