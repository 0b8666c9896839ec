import { type Cancel, sleep } from "../../../core/clock";
import { dueness, type Fill, type FlushReason } from "./context";
import type { Chunk, ProcessedLog } from "./processed-log";
import type { Stretch } from "./raw-reader";
import type { SinkSurroundings } from "./raw-sink";
import { RETENTION_MS } from "./writer";

/** One buffer of a sink: all that goes to the same place. */
interface PlaceBuffer {
  chunks: Chunk[];
  fill: Fill;
}

/** After a failure of the log itself, when the sink tries again. */
const REPAIR_MS = 5000;

export interface ChunkSinkSurroundings extends Omit<SinkSurroundings, "delivered"> {
  /** Room came up: what waits to be processed may go on. */
  drained(): void;
}

/** The buffers of processed records: one a place, each with the hints of the destination; memory holds no record. */
export class ChunkSink {
  private readonly places = new Map<string, PlaceBuffer>();
  private cancel: Cancel | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly log: ProcessedLog,
    private readonly around: ChunkSinkSurroundings,
  ) {}

  /** Takes chunks that are on disk. */
  add(chunks: readonly Chunk[]): void {
    for (const chunk of chunks) {
      const buffer = this.places.get(chunk.place) ?? { chunks: [], fill: { records: 0, bytes: 0, lines: 0 } };
      this.places.set(chunk.place, buffer);
      buffer.chunks.push(chunk);
      buffer.fill = fillOf(buffer.chunks);
    }
    if (chunks.length > 0) this.around.show(this.total);
    this.wake();
  }

  wake(): void {
    if (this.running || this.around.signal.aborted) return;
    this.cancel?.();
    this.cancel = undefined;
    const due = this.nextDue();
    if (due === undefined) return;
    if (typeof due === "number") this.cancel = this.around.clock.after(due, () => this.wake());
    else {
      this.running = this.run().finally(() => {
        this.running = undefined;
        this.wake();
      });
    }
  }

  /** What all places hold. */
  get total(): Fill {
    return fillOf([...this.places.values()].flatMap(({ chunks }) => chunks));
  }

  /** How many places hold records now. */
  get count(): number {
    return this.places.size;
  }

  has(place: string): boolean {
    return this.places.has(place);
  }

  async stop(): Promise<void> {
    this.cancel?.();
    await this.running;
  }

  /** @returns the place that is due and why, or in how many milliseconds the first will be */
  private nextDue(): { place: string; reason: FlushReason } | number | undefined {
    let soonest: number | undefined;
    const hints = this.around.hints();
    const now = this.around.clock.now();
    for (const [place, { fill }] of this.places) {
      const due = dueness(fill, hints, now);
      if (typeof due === "string") return { place, reason: due };
      if (due !== undefined && (soonest === undefined || due < soonest)) soonest = due;
    }
    return soonest;
  }

  private async run(): Promise<void> {
    try {
      for (let due = this.nextDue(); typeof due === "object"; due = this.nextDue()) {
        if (!(await this.flush(due.place, due.reason))) return;
      }
    } catch (error) {
      this.around.failed(error);
      await sleep(this.around.clock, REPAIR_MS, this.around.signal).catch(() => undefined);
    }
  }

  /** @returns whether to go on */
  private async flush(place: string, reason: FlushReason): Promise<boolean> {
    const buffer = this.places.get(place);
    if (!buffer) return true;
    const chunks = upTo(buffer.chunks, this.around.hints().bytes);
    const [first] = chunks;
    if (!first) return true;
    const outcome = await this.around.deliver(
      {
        oldest: Math.min(...chunks.map(({ oldest }) => oldest)),
        put: async () => Math.min(...chunks.map(({ put, oldest }) => put ?? oldest)),
        ...(first.partition && { partition: first.partition }),
        ...(first.errorOutputType !== undefined && { errorOutputType: first.errorOutputType }),
        original: {
          records: fillOf(chunks).records,
          bytes: chunks.reduce((sum, { originalBytes }) => sum + originalBytes, 0),
        },
        lines: fillOf(chunks).lines,
        parts: chunks.map(({ oldest, since, records, lines }) => ({
          oldest,
          processed: since,
          records,
          lines,
        })),
        open: () => this.read(chunks),
        end: () => ({ position: (chunks.at(-1) ?? first).position + 1, index: 0 }),
      },
      reason,
    );
    if (outcome.kind === "stopped") return false;
    const limit = this.around.clock.now() - RETENTION_MS;
    const gone = outcome.kind === "delivered" ? chunks : chunks.filter(({ oldest }) => oldest <= limit);
    await this.log.delivered(gone);
    if (outcome.kind === "expired") this.around.expired(fillOf(gone).records);
    this.remove(place, buffer, new Set(gone));
    return true;
  }

  private remove(place: string, buffer: PlaceBuffer, gone: ReadonlySet<Chunk>): void {
    buffer.chunks = buffer.chunks.filter((chunk) => !gone.has(chunk));
    buffer.fill = fillOf(buffer.chunks);
    // A partition ceases to be active when it is delivered.
    if (buffer.chunks.length === 0) this.places.delete(place);
    this.around.show(this.total);
    this.around.drained();
  }

  private async *read(chunks: readonly Chunk[]): AsyncGenerator<Stretch> {
    for (const chunk of chunks) {
      const block = await this.log.read(chunk);
      yield { block, position: chunk.position, from: 0, to: block.count };
    }
  }
}

function fillOf(chunks: readonly Chunk[]): Fill {
  const fill: Fill = { records: 0, bytes: 0, lines: 0 };
  for (const { records, bytes, lines, since } of chunks) {
    fill.records += records;
    fill.bytes += bytes;
    fill.lines += lines;
    fill.since = Math.min(fill.since ?? since, since);
  }
  return fill;
}

/** @returns the first chunks that hold so many bytes, by a part of one chunk more at most */
function upTo(chunks: readonly Chunk[], bytes: number): Chunk[] {
  let left = bytes;
  const some: Chunk[] = [];
  for (const chunk of chunks) {
    if (left <= 0) break;
    some.push(chunk);
    left -= chunk.bytes;
  }
  return some;
}
