import { Readable } from "node:stream";
import type { Message } from "../../local/gateway/http";
import { readRequest } from "../../local/gateway/request";
import type { EdgeRequest } from "../../local/gateway/wire/exchange";

export interface Head {
  method?: string;
  /** With its query. */
  path?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}

/** @returns an HTTP request as Node hands it over, without a connection */
export function message({ method = "POST", path = "/", headers = {}, body = "" }: Head): Message {
  const bytes = Buffer.from(body);
  return Object.assign(Readable.from(bytes.length > 0 ? [bytes] : []), {
    method,
    url: path,
    rawHeaders: Object.entries(headers).flat(),
    complete: true,
    httpVersionMajor: 1,
  });
}

/** @returns the same as the protocols see it */
export const edgeRequest = (head: Head): EdgeRequest => readRequest(message(head));
