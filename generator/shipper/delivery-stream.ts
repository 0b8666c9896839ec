/** The stream as the shipper sees it; firehose.ts is the real one. */
export interface DeliveryStream {
  /**
   * Puts records, at most 500 and 4 MiB together.
   * @returns an outcome for each record, in their order
   * @throws when the call failed as a whole
   */
  put(records: readonly Buffer[], signal: AbortSignal): Promise<PutOutcome[]>;
}

/** undefined: the stream has the record. Otherwise it does not, and the record must be sent again. */
export type PutOutcome = Refusal | undefined;

export interface Refusal {
  /** `ServiceUnavailableException`, `AccessDeniedException`, `ECONNREFUSED` … */
  reason: string;
  message: string;
}
