import type { HashKeyRange } from "./hash-key";
import { END_INDEX, formatSequence } from "./sequence-number";

/** One shard of a stream. Times are milliseconds since 1970. */
export interface Shard extends HashKeyRange {
  /** Number within the stream, in the order of creation. */
  index: number;
  parent?: number;
  adjacentParent?: number;
  /** A whole second, later than those of the shard's parents. */
  created: number;
  /** From when on it takes no records. */
  closed?: number;
}

/** @returns `shardId-000000000003` */
export const shardId = (index: number): string => `shardId-${String(index).padStart(12, "0")}`;

/** No shard of AWS has a greater number. */
const GREATEST_INDEX = 2 ** 31 - 1;

/**
 * Reads the id of a shard as loosely as AWS does: what stands before a dash does not matter, nor do leading zeros.
 * @returns undefined when no shard can have this id
 */
export function shardIndex(id: string): number | undefined {
  const digits = id.split("-")[1] || id;
  const index = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return index <= GREATEST_INDEX ? index : undefined;
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** @returns sequence number of the record at a position of the shard's log */
export const sequenceAt = ({ index, created }: Shard, position: number, arrival: number): string =>
  formatSequence({
    shard: index,
    created: seconds(created),
    index: BigInt(position) + 1n,
    arrival: seconds(arrival),
  });

/** @returns sequence number with which a shard begins; no record has it */
export const startSequence = ({ index, created }: Shard): string =>
  formatSequence({ shard: index, created: seconds(created), index: 0n, arrival: seconds(created) });

/** @returns sequence number behind all of a closed shard's records; undefined while it is open */
export function endSequence({ index, created, closed }: Shard): string | undefined {
  if (closed === undefined) return undefined;
  return formatSequence({
    shard: index,
    created: seconds(created),
    index: END_INDEX,
    arrival: seconds(closed),
  });
}

export const isOpen = ({ closed }: Shard): boolean => closed === undefined;

/** @returns shards that came of this one */
export const childrenOf = (shards: readonly Shard[], { index }: Shard): Shard[] =>
  shards.filter(({ parent, adjacentParent }) => parent === index || adjacentParent === index);
