import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../core/clock";
import type { Message, Reply } from "./http";
import type { EdgeResponse } from "./wire/exchange";

/** How long an answer that came early waits for the client to end what it is still sending. */
const LINGER = 5_000;

/**
 * Writes a response; a body that streams is written as fast as the client reads. Resolves when it is written, or when the
 * client is gone.
 * @throws TypeError when a header holds what HTTP cannot carry; nothing is written then
 */
export async function respond(
  { status, headers, body }: EdgeResponse,
  request: Message,
  response: Reply,
  clock: Clock,
): Promise<void> {
  const bodiless = status === 204 || status === 304;
  const headless = bodiless || request.method === "HEAD";
  const early = !request.complete;
  // What is left of an unread body would be taken for the next request's head on the same connection.
  if (early && request.httpVersionMajor === 1) headers.connection = "close";
  if (body instanceof Readable) {
    if (headless || response.destroyed) body.destroy();
    response.writeHead(status, headers);
    if (headless) response.end();
    else await pipeline(body, response).catch(() => response.destroy());
    return;
  }
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  if (bodiless) delete headers["content-length"];
  else if (!headless || !("content-length" in headers)) headers["content-length"] = String(bytes.length);
  response.writeHead(status, headers);
  if (early && !headless) {
    response.write(bytes);
    await drained(request, clock);
  }
  response.end(early || headless ? undefined : bytes);
}

/** Reads on what the client still sends, so that it gets to the answer: closing a socket with unread bytes drops what was written. */
function drained(request: Message, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    if (request.destroyed || request.readableEnded) return resolve();
    const cancel = clock.after(LINGER, resolve);
    const done = (): void => {
      cancel();
      resolve();
    };
    request.once("end", done).once("close", done).once("error", done).resume();
  });
}
