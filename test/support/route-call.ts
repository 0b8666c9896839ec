import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { Route } from "../../local/core/cloud";

export interface RouteAnswer {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  /** What was sent, as it is. */
  text: string;
  /** What was sent, read as JSON; undefined for nothing and for a page. */
  body: unknown;
}

/** Calls a route below `/_lab/` without a server in between. */
export function callRoute(
  route: Route,
  method: string,
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = { "content-type": "application/json" },
): Promise<RouteAnswer> {
  return new Promise((resolve) => {
    const request = Object.assign(Readable.from(body === undefined ? [] : [JSON.stringify(body)]), {
      method,
      url,
      headers,
    });
    let status = 0;
    let sent: Readonly<Record<string, unknown>> = {};
    const response = {
      writeHead(code: number, headers: Readonly<Record<string, unknown>> = {}) {
        status = code;
        sent = headers;
        return response;
      },
      end(text = "") {
        const isPage = text.startsWith("<");
        resolve({ status, headers: sent, text, body: text && !isPage ? JSON.parse(text) : undefined });
      },
    };
    route(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
}
