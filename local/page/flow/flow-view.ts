/** What the page is told of the flow through a seat. Times are milliseconds since 1970, sizes are bytes. */

/** A buffer of a stream, as its last event tells it. */
export interface BufferView {
  /** `processing` waits for the transform, `delivery` and `error` for the bucket. */
  buffer: string;
  records: number;
  lines: number;
  bytes: number;
  /** From when its interval counts; absent while it is empty. */
  since?: number;
  hintBytes: number;
  hintMilliseconds: number;
}

/** Records that one request brought. */
export interface BatchView {
  at: number;
  arrival: number;
  records: number;
  lines: number;
  bytes: number;
}

/** What processing made at once of an object's records. */
export interface PartView {
  oldest: number;
  processed: number;
  records: number;
  lines: number;
}

/** A buffer that became an object, and why. */
export interface FlushView {
  at: number;
  buffer: string;
  key: string;
  /** `size` or `interval`. */
  reason: string;
  records: number;
  lines: number;
  bytes: number;
  oldest: number;
  milliseconds: number;
  parts: readonly PartView[];
}

/** One run of the transform function. */
export interface TransformView {
  at: number;
  ok: number;
  dropped: number;
  failed: number;
  attempts: number;
  milliseconds: number;
}

export interface ObjectView {
  key: string;
  /** Absent where only the flush has been seen. */
  size?: number;
  at: number;
  /** Lines in it, where the flush that made it has been seen. */
  lines?: number;
}

/** Something that went wrong on the way, in the words of whoever noticed. */
export interface TroubleView {
  at: number;
  kind: "delayed" | "throttled" | "broken" | "expired" | "unread";
  text: string;
}

export interface FaultView {
  id: string;
  kind: string;
  until: number;
}

export interface InstanceView {
  id: string;
  state: string;
}

/** Sums since the page's server began to count. */
export interface TotalsView {
  /** When it began. */
  since: number;
  batches: number;
  records: number;
  bytes: number;
  /** Lines that the stream acknowledged. */
  sent: number;
  delivered: number;
  failed: number;
  /** Records that the transform dropped on purpose. */
  dropped: number;
  /** Records that were refused, to be sent again. */
  throttled: number;
  objects: number;
  /** Objects that are in the bucket although no flush made them: a delivery that was done again. */
  twice: number;
}

/** Everything about the flow through one seat; each section is replaced as a whole. */
export interface FlowView {
  totals: TotalsView;
  buffers: readonly BufferView[];
  batches: readonly BatchView[];
  flushes: readonly FlushView[];
  transforms: readonly TransformView[];
  objects: readonly ObjectView[];
  troubles: readonly TroubleView[];
  faults: readonly FaultView[];
  instances: readonly InstanceView[];
}

export type Section = keyof FlowView;
