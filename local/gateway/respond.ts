import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { EdgeResponse } from "./wire/exchange";

/** Writes a response; a body that streams is written as fast as the client reads. */
export async function respond(
  edge: EdgeResponse,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A request body that nobody read would be taken for the next request's head on the same connection.
  if (!request.complete) {
    response.setHeader("connection", "close");
    request.resume();
  }
  const { status, headers, body } = edge;
  const headless = request.method === "HEAD" || status === 204 || status === 304;
  if (body instanceof Readable) {
    response.writeHead(status, headers);
    if (headless) {
      body.destroy();
      response.end();
    } else await pipeline(body, response).catch(() => response.destroy());
    return;
  }
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  if (!headless || !("content-length" in headers)) headers["content-length"] = String(bytes.length);
  if (status === 204 || status === 304) delete headers["content-length"];
  response.writeHead(status, headers);
  response.end(headless ? undefined : bytes);
}
