import { PackedRecords } from "../delivery/packed-records";
import type { ChunkDraft } from "../delivery/processed-log";
import type { Origin } from "../kinesis-source/origin";
import type { Failed, Passed } from "./item";
import { type Place, placeOf } from "./places";

/** A place's records are kept in pieces of about this size, so that an object exceeds its hint by little. */
const CHUNK = 256 * 1024;

/** One record as it is kept, and the records that it came from. */
interface Kept {
  data: Buffer;
  arrival: number;
  origin?: Origin;
  original: Buffer;
}

/** When a batch was processed, milliseconds since 1970. */
export interface ProcessedAt {
  now: number;
  /** Whether the destination's interval counts from then on; otherwise from the arrival of the oldest record. */
  restarts: boolean;
}

/** Sorts the outcome of a batch by where it goes. */
export function chunksOf(passed: Passed, at: ProcessedAt): ChunkDraft[] {
  const places = new Map<string, { place: Place; kept: Kept[] }>();
  const keep = (place: Place, kept: Kept): void => {
    const key = `${place.buffer} ${place.place}`;
    const there = places.get(key) ?? { place, kept: [] };
    places.set(key, there);
    there.kept.push(kept);
  };
  for (const item of passed.items) keep(placeOf(item), item);
  for (const failed of passed.failed) {
    const { errorOutputType } = failed.failure;
    const { arrival, original, origin } = failed.item;
    keep(
      { buffer: "error", place: errorOutputType, errorOutputType },
      { data: errorRecord(failed, at.now), arrival, original, ...(origin && { origin }) },
    );
  }
  return [...places.values()].flatMap(({ place, kept }) =>
    pieces(kept).map((piece) => draft(place, piece, at)),
  );
}

function pieces(kept: readonly Kept[]): Kept[][] {
  const result: Kept[][] = [];
  let size = CHUNK;
  for (const one of kept) {
    if (size >= CHUNK) {
      result.push([]);
      size = 0;
    }
    result.at(-1)?.push(one);
    size += one.data.length;
  }
  return result;
}

function draft(place: Place, kept: readonly Kept[], at: ProcessedAt): ChunkDraft {
  const oldest = Math.min(...kept.map(({ arrival }) => arrival));
  const put = Math.min(...kept.flatMap(({ origin }) => origin?.arrival ?? []));
  const packed = PackedRecords.of(kept.map(({ data }) => data));
  const originals = (): number => PackedRecords.of(kept.map(({ original }) => original)).lines;
  return {
    header: {
      ...place,
      oldest,
      ...(Number.isFinite(put) && { put }),
      since: at.restarts ? at.now : oldest,
      records: kept.length,
      bytes: packed.bytes,
      originalBytes: kept.reduce((sum, { original }) => sum + original.length, 0),
      // Of records that failed it is their own lines that count, not those of the object that tells of them.
      lines: place.buffer === "error" ? originals() : packed.lines,
    },
    block: packed.arrived(oldest),
  };
}

/**
 * One line of an error object; members stand in the order that AWS gives them, times and counts are numbers.
 * @param now end of the last attempt
 */
function errorRecord({ item, failure }: Failed, now: number): Buffer {
  return Buffer.from(
    JSON.stringify({
      rawData: item.original.toString("base64"),
      errorCode: failure.errorCode,
      errorMessage: failure.errorMessage,
      attemptsMade: failure.attemptsMade,
      arrivalTimestamp: item.arrival,
      attemptEndingTimestamp: now,
      ...(failure.lambdaArn !== undefined && { lambdaARN: failure.lambdaArn }),
    }),
  );
}
