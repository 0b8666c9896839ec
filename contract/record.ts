/**
 * One access as the bucket holds it: the JSON line that the transform makes of an Apache combined log line.
 * A member that the log line left out (`-`) is null, never absent, so that every line has the same columns.
 */
export interface AccessRecord {
  /** Client address: IPv4, IPv6 or a host name. */
  host: string;
  /**
   * The identd field. Real servers leave it out; the generator writes `<host name>.<sequence>` there, so that a
   * student can count gaps and duplicates in what arrived.
   */
  ident: string | null;
  /** Authenticated user. */
  user: string | null;
  /** Time of the request, ISO 8601 in UTC with milliseconds: `2026-11-24T10:00:00.000Z`. */
  time: string;
  method: string | null;
  /** Path with its query string, as requested. */
  path: string | null;
  protocol: string | null;
  /** HTTP status code. */
  status: number | null;
  /** Bytes of the response body. */
  bytes: number | null;
  referer: string | null;
  agent: string | null;
}
