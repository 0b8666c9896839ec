/** Where the counts of a data stream's lines go in a seat's bucket: an object a batch, under its shard. */
export const COUNTS_ROOT = "counts/";

/** Names of the environment variables of the function that counts. */
export const COUNTS_ENVIRONMENT = {
  /** Name of the bucket. */
  bucket: "LOGLAB_BUCKET",
} as const;

/** One line of such an object: the lines of one minute in one batch. Whoever adds up all of a minute has its lines. */
export interface MinuteCount {
  /** The minute by the lines' own time, ISO 8601 in UTC: `2026-11-24T10:00Z`. */
  minute: string;
  lines: number;
  shard: string;
  /** Sequence numbers of the batch's first and last record. */
  first: string;
  last: string;
}

/**
 * @param first sequence number of the batch's first record
 * @returns the object of a batch. A batch that Lambda brings again begins with the same record, so its object is written over,
 * and no line is counted twice (docs/decisions/0039)
 */
export function countsKey(shard: string, first: string): string {
  return `${COUNTS_ROOT}shard=${shard}/${first}.json`;
}
