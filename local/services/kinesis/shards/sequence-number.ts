/**
 * What AWS packs into a sequence number, as others found by looking at many: 47 hexadecimal digits, read as one number.
 *
 *     2  shard's creation (s)  shard  number in the shard  00  arrival (s)  shard     2
 *     1  9                     1      16                   2   9            8         1
 *
 * The creation and the shard are the same for all records of a shard, so within it the order is that of the number; a child
 * is created later than its parents, so what it holds is greater than whatever they hold.
 */
export interface SequenceParts {
  /** Number of the shard within its stream. */
  shard: number;
  /** When the shard was created, seconds since 1970. */
  created: number;
  /** 0 is where the shard begins; its records count from 1. */
  index: bigint;
  /** Seconds since 1970. */
  arrival: number;
}

/** The index of a closed shard's end, which no record reaches. */
export const END_INDEX = 0x7fffffffffffffffn;

const DIGITS = 47;
const VERSION = "2";
/** Latest second that AWS takes for a time. */
const LATEST = 16_025_175_000;
const MOST_SHARDS = 0x7fffffff;

const hex = (value: number | bigint, digits: number): string => value.toString(16).padStart(digits, "0");

/** @returns 56 decimal digits */
export function formatSequence({ shard, created, index, arrival }: SequenceParts): string {
  const nibble = (shard % 16).toString(16);
  const digits = `${VERSION}${hex(created, 9)}${nibble}${hex(index, 16)}00${hex(arrival, 9)}${hex(shard, 8)}${VERSION}`;
  return String(BigInt(`0x${digits}`));
}

/** @returns undefined when the number is no sequence number of today's kind */
export function parseSequence(text: string): SequenceParts | undefined {
  const digits = BigInt(text).toString(16);
  if (digits.length !== DIGITS || !digits.startsWith(VERSION) || !digits.endsWith(VERSION)) return undefined;
  const parts = {
    created: Number.parseInt(digits.slice(1, 10), 16),
    index: BigInt(`0x${digits.slice(11, 27)}`),
    arrival: Number.parseInt(digits.slice(29, 38), 16),
    shard: Number.parseInt(digits.slice(38, 46), 16),
  };
  const possible = parts.created < LATEST && parts.index <= END_INDEX && parts.shard <= MOST_SHARDS;
  return possible ? parts : undefined;
}
