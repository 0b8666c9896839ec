import type { OutgoingHttpHeaders } from "node:http";
import type { Readable, Writable } from "node:stream";

/** A request over HTTP/1.1 or HTTP/2: what both of Node's kinds have in common. */
export interface Message extends Readable {
  readonly method?: string;
  readonly url?: string;
  /** Names and values by turns, as they came; over HTTP/2 with the pseudo headers. */
  readonly rawHeaders: string[];
  /** Whether the body has been received to its end. */
  readonly complete: boolean;
  readonly httpVersionMajor: number;
  readonly socket?: { readonly bytesRead?: number };
}

/** The response to it. */
export interface Reply extends Writable {
  readonly headersSent: boolean;
  setHeader(name: string, value: string): unknown;
  writeHead(status: number, headers?: OutgoingHttpHeaders): unknown;
  /** Tells a client that waits for it to send the body. */
  writeContinue(): unknown;
}
