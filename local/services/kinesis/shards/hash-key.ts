import { createHash } from "node:crypto";

/** Hash keys are whole numbers below this: MD5 has 128 bits. */
const KEYS = 1n << 128n;

/** A stretch of hash keys, both ends included, as decimal text. */
export interface HashKeyRange {
  from: string;
  to: string;
}

/** @returns the hash key that a partition key stands for */
export function hashKeyOf(partitionKey: string): bigint {
  return BigInt(`0x${createHash("md5").update(partitionKey, "utf8").digest("hex")}`);
}

/** @returns undefined when the number is none of the hash keys */
export function explicitHashKey(text: string): bigint | undefined {
  const key = BigInt(text);
  return key < KEYS ? key : undefined;
}

/** @returns `count` ranges of equal size, the last of which takes what is over */
export function evenRanges(count: number): HashKeyRange[] {
  const starts = evenStarts(count);
  return starts.map((start, i) => ({
    from: String(start),
    to: String((starts[i + 1] ?? KEYS) - 1n),
  }));
}

/** @returns where the ranges of `count` shards of equal size begin */
export function evenStarts(count: number): bigint[] {
  const size = KEYS / BigInt(count);
  return Array.from({ length: count }, (_, i) => size * BigInt(i));
}
