/** Events of one PutLogEvents as they stand in a group's log. */
export interface Batch {
  /** Id of the stream. */
  stream: string;
  /** When they came, milliseconds since 1970. */
  ingestion: number;
  /** Timestamp and message, in the order of the request. */
  events: readonly (readonly [timestamp: number, message: string])[];
}

/** @returns the payload of a record */
export function encodeBatch({ stream, ingestion, events }: Batch): Buffer {
  return Buffer.from(JSON.stringify([stream, ingestion, events]));
}

export function decodeBatch(payload: Buffer): Batch {
  const [stream, ingestion, events] = JSON.parse(payload.toString()) as [string, number, Batch["events"]];
  return { stream, ingestion, events };
}

/** Bytes that CloudWatch Logs counts for an event beside its message. */
const OVERHEAD = 26;

/** @returns bytes of an event as CloudWatch Logs counts them */
export const eventBytes = (message: string): number => Buffer.byteLength(message) + OVERHEAD;
