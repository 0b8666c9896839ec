import type { Quota } from "../limits/quota";

/** What can be made to go wrong, and what each kind takes. */
export interface FaultParameters {
  /** Takes no more a second than said. */
  throttle: { quota: Quota };
  /** Refuses this share of each batch's records (0 to 1), and of single puts. */
  "fail-records": { share: number };
  /** The producers' clocks are off by so many minutes, later or (negative) earlier: over 15 their signatures are refused. */
  "clock-skew": { minutes: number };
  /** S3 answers 503. */
  "s3-outage": Record<never, never>;
  /** The delivery role's policy does not allow PutObject any more, as S3 says it. */
  "s3-denied": Record<never, never>;
  /** S3's acknowledgement of the next object is lost, so that it is written twice. */
  duplicate: Record<never, never>;
  /** The transform function ends with an error. */
  "transform-error": Record<never, never>;
  /** The transform function does not come to an end. */
  "transform-timeout": Record<never, never>;
  /** Every object waits so long before it is written. */
  "slow-delivery": { milliseconds: number };
}

export type FaultKind = keyof FaultParameters;

/** A fault that is on. */
export type Fault = {
  [K in FaultKind]: {
    id: string;
    kind: K;
    /** Name of the stream, or `*` for all of the Region. */
    stream: string;
    /** When it undoes itself, milliseconds since 1970. */
    until: number;
  } & FaultParameters[K];
}[FaultKind];

/** A fault that is asked for. */
export type FaultRequest = {
  [K in FaultKind]: { kind: K; stream: string; seconds: number } & FaultParameters[K];
}[FaultKind];
