import type { MinuteCount } from "../../contract/counts";
import { minuteOf } from "./minute";

/** A record of a data stream as Lambda hands it over; other members are not looked at. */
export interface KinesisRecord {
  /** `<shard>:<sequence number>` */
  eventID: string;
  kinesis: {
    sequenceNumber: string;
    /** base64 */
    data: string;
  };
}

export interface Counted {
  /** A line a minute, in their order; none where no record could be counted. */
  counts: MinuteCount[];
  /** Sequence number of the first record that is no log; it and all behind it are not counted. */
  failed: string | undefined;
}

/**
 * Counts the lines of a batch by their minutes, up to the first record with something else in it: what lies behind that one
 * Lambda brings again, so that a shard is counted in its order.
 * @param records of one shard
 */
export function countBatch(records: readonly KinesisRecord[]): Counted {
  const minutes = new Map<string, number>();
  const good: KinesisRecord[] = [];
  let failed: string | undefined;
  for (const record of records) {
    const found = minutesOf(record);
    if (found === undefined) {
      failed = record.kinesis.sequenceNumber;
      break;
    }
    for (const minute of found) minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    good.push(record);
  }
  const [first, last] = [good.at(0), good.at(-1)];
  if (!first || !last) return { counts: [], failed };
  const batch = {
    shard: first.eventID.split(":")[0] ?? "",
    first: first.kinesis.sequenceNumber,
    last: last.kinesis.sequenceNumber,
  };
  const counts = [...minutes].sort().map(([minute, lines]) => ({ minute, lines, ...batch }));
  return { counts, failed };
}

/** @returns the minute of each line, undefined when one of them is no log line */
function minutesOf({ kinesis }: KinesisRecord): string[] | undefined {
  const text = Buffer.from(kinesis.data, "base64").toString("utf8");
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  const minutes = lines.map(minuteOf).filter((minute) => minute !== undefined);
  return minutes.length === lines.length ? minutes : undefined;
}
