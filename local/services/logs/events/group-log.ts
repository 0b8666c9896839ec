import { RecordLog } from "../../../core/state/record-log";
import { type Batch, decodeBatch, encodeBatch, eventBytes } from "./batch";
import { eventId, timestampOf } from "./event-id";
import { Selection, type StoredEvent } from "./selection";

/** Small, so that a page reads little beside what it shows, and expired events go soon. */
const SEGMENT_BYTES = 4 * 1024 * 1024;

/** What DescribeLogStreams tells of a stream's events. Times are milliseconds since 1970. */
export interface StreamStatistics {
  first: number;
  last: number;
  lastIngestion: number;
  bytes: number;
}

/** Which events a page may hold. */
export interface EventQuery {
  /** Ids of the streams. */
  streams: ReadonlySet<string>;
  /** Ids of the events, from this one on and before that one. */
  from: string;
  before: string;
  /** Whether the page begins with the earliest or with the latest of them. */
  forward: boolean;
  limit: number;
  matches?(message: string): boolean;
}

interface Span {
  least: number;
  greatest: number;
}

/** The events of one log group: batches of all its streams in one log, with the time span of each segment in memory. */
export class GroupLog {
  private readonly spans = new Map<number, Span>();
  private readonly streams = new Map<string, StreamStatistics>();

  private constructor(private readonly log: RecordLog) {}

  /** Opens a group's log and reads it once for its spans and statistics. */
  static async open(directory: string, durable: boolean): Promise<GroupLog> {
    const group = new GroupLog(await RecordLog.open(directory, { durable, segmentBytes: SEGMENT_BYTES }));
    for await (const { payload, place } of group.log.read()) group.count(decodeBatch(payload), place.segment);
    return group;
  }

  /** @returns once the batch is on disk */
  async append(batch: Batch): Promise<void> {
    const { place } = await this.log.put([encodeBatch(batch)]);
    this.count(batch, place.segment);
  }

  /** @returns undefined for a stream without events */
  statistics(stream: string): StreamStatistics | undefined {
    return this.streams.get(stream);
  }

  /** Frees the segments at the beginning of the log whose events are all older. */
  async expire(oldest: number): Promise<void> {
    const [first, second] = this.log.segments;
    const span = first && this.spans.get(first.first);
    if (!first || !second || !span || span.greatest >= oldest) return;
    await this.log.release(second.first);
    this.spans.delete(first.first);
    await this.expire(oldest);
  }

  /** @returns events by rising id, and whether more of them lie behind the page */
  async read(query: EventQuery): Promise<{ events: StoredEvent[]; more: boolean }> {
    const selection = new Selection(query.forward, query.limit);
    for (const segment of this.segments(query)) {
      if (selection.isClosedTo(nearest(segment.span, query.forward))) break;
      await this.readSegment(segment, query, selection);
    }
    return selection.page();
  }

  close(): Promise<void> {
    return this.log.close();
  }

  /** @returns the segments that can hold such events, those that the page needs first in front */
  private segments({ from, before, forward }: EventQuery): { first: number; end: number; span: Span }[] {
    const { segments } = this.log;
    return segments
      .flatMap(({ first }, i) => {
        const span = this.spans.get(first);
        return span ? [{ first, end: segments[i + 1]?.first ?? this.log.next, span }] : [];
      })
      .filter(({ span }) => span.greatest >= timestampOf(from) && span.least <= timestampOf(before))
      .sort((a, b) => (forward ? a.span.least - b.span.least : b.span.greatest - a.span.greatest));
  }

  private async readSegment(
    { first, end }: { first: number; end: number },
    query: EventQuery,
    selection: Selection,
  ): Promise<void> {
    for await (const { position, payload } of this.log.read(first)) {
      if (position >= end) break;
      const { stream, ingestion, events } = decodeBatch(payload);
      if (!query.streams.has(stream)) continue;
      for (const [i, [timestamp, message]] of events.entries()) {
        const id = eventId(timestamp, position, i);
        if (id < query.from || id >= query.before || query.matches?.(message) === false) continue;
        selection.add({ id, stream, timestamp, message, ingestion });
      }
    }
  }

  private count({ stream, ingestion, events }: Batch, segment: number): void {
    const times = events.map(([timestamp]) => timestamp);
    const span = this.spans.get(segment);
    const seen = this.streams.get(stream);
    // A request brings its events in order, so the first and the last bound them.
    const least = times[0] ?? 0;
    const greatest = times.at(-1) ?? 0;
    this.spans.set(segment, {
      least: Math.min(span?.least ?? least, least),
      greatest: Math.max(span?.greatest ?? greatest, greatest),
    });
    this.streams.set(stream, {
      first: Math.min(seen?.first ?? least, least),
      last: Math.max(seen?.last ?? greatest, greatest),
      lastIngestion: ingestion,
      bytes: events.reduce((sum, [, message]) => sum + eventBytes(message), seen?.bytes ?? 0),
    });
  }
}

/** @returns the id nearest to the page that an event of a segment can have */
function nearest({ least, greatest }: Span, forward: boolean): string {
  return forward ? eventId(least, 0, 0) : eventId(greatest + 1, 0, 0);
}
