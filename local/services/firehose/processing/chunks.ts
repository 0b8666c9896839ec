import { RecordBlock } from "../delivery/block";
import type { ChunkDraft, ChunkHeader } from "../delivery/processed-log";
import type { Failed, Item, Passed } from "./item";

/** A place's records are kept in pieces of about this size, so that an object exceeds its hint by little. */
const CHUNK = 256 * 1024;

/** One record as it is kept, and the records that it came from. */
interface Kept {
  data: Buffer;
  arrival: number;
  original: Buffer;
}

type Place = Pick<ChunkHeader, "buffer" | "place" | "partition" | "errorOutputType">;

/**
 * Sorts the outcome of a batch by where it goes.
 * @param now when processing ended, milliseconds since 1970
 */
export function chunksOf(passed: Passed, now: number): ChunkDraft[] {
  const places = new Map<string, { at: Place; kept: Kept[] }>();
  const keep = (at: Place, kept: Kept): void => {
    const key = `${at.buffer} ${at.place}`;
    const place = places.get(key) ?? { at, kept: [] };
    places.set(key, place);
    place.kept.push(kept);
  };
  for (const item of passed.items) keep(placeOf(item), item);
  for (const failed of passed.failed) {
    const { errorOutputType } = failed.failure;
    const { arrival, original } = failed.item;
    keep(
      { buffer: "error", place: errorOutputType, errorOutputType },
      { data: errorRecord(failed, now), arrival, original },
    );
  }
  return [...places.values()].flatMap(({ at, kept }) => pieces(kept).map((piece) => draft(at, piece, now)));
}

function placeOf({ keysFromQuery, keysFromLambda }: Item): Place {
  if (!keysFromQuery && !keysFromLambda) return { buffer: "delivery", place: "" };
  const partition = { query: keysFromQuery ?? {}, lambda: keysFromLambda ?? {} };
  const sorted = (keys: Readonly<Record<string, string>>): [string, string][] => Object.entries(keys).sort();
  return {
    buffer: "delivery",
    place: JSON.stringify([sorted(partition.query), sorted(partition.lambda)]),
    partition,
  };
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

function draft(at: Place, kept: readonly Kept[], now: number): ChunkDraft {
  const oldest = Math.min(...kept.map(({ arrival }) => arrival));
  const { bytes: block, lines } = RecordBlock.encode(
    oldest,
    kept.map(({ data }) => data),
  );
  const originals = (): number =>
    RecordBlock.encode(
      oldest,
      kept.map(({ original }) => original),
    ).lines;
  return {
    header: {
      ...at,
      oldest,
      since: now,
      records: kept.length,
      bytes: kept.reduce((sum, { data }) => sum + data.length, 0),
      originalBytes: kept.reduce((sum, { original }) => sum + original.length, 0),
      // Of records that failed it is their own lines that count, not those of the object that tells of them.
      lines: at.buffer === "error" ? originals() : lines,
    },
    block,
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
