import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { Route } from "../../local/core/cloud";

export interface RouteAnswer {
  status: number;
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
    const response = {
      writeHead(code: number) {
        status = code;
        return response;
      },
      end(text?: string) {
        resolve({ status, body: text ? JSON.parse(text) : undefined });
      },
    };
    route(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
}
