import type { Readable } from "node:stream";

/** One HTTP request as the protocols see it. */
export interface EdgeRequest {
  method: string;
  /** Path as it came, still percent-encoded. */
  path: string;
  /** Query as it came, without the question mark. */
  rawQuery: string;
  /**
   * Decoded, in the order in which they came; a name without `=` has an empty value.
   * @throws AwsError InvalidURI where an escape is none
   */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Names in lower case; values of a repeated header joined by `, `. */
  headers: Readonly<Record<string, string>>;
  /** The same with each value of a repeated header apart. */
  distinctHeaders: Readonly<Record<string, readonly string[] | undefined>>;
  /** The body, unread. */
  stream: Readable;
  /**
   * Reads the whole body, once.
   * @throws AwsError when it is too large to be held, or ends too soon
   */
  body(): Promise<Buffer>;
}

/** One HTTP response before it is written. */
export interface EdgeResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | Readable;
}
