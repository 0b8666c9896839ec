import type { Clock } from "../core/clock";
import { AwsError } from "../core/errors";
import type { Message, Reply } from "./http";

/** A client that sends nothing of its body for this long is told to try again, as S3 does. */
const LONGEST_PAUSE = 20_000;

/**
 * Fails when a client stops in the middle of its body, so that no request is held for ever.
 * @returns a promise that rejects with RequestTimeout, and what ends the watch
 */
export function watchBody(message: Message, clock: Clock): { stalled: Promise<never>; end: () => void } {
  let end = (): void => undefined;
  const stalled = new Promise<never>((_, reject) => {
    let seen = -1;
    const look = (): void => {
      if (message.complete || message.destroyed) return;
      // Over HTTP/2 it counts for all requests of the connection, which is near enough to see that the client lives.
      const received = message.socket?.bytesRead ?? 0;
      // What waits in the stream is the server's to read: then it is not the client that is slow.
      if (received === seen && message.readableLength === 0) {
        reject(requestTimeout());
        return;
      }
      seen = received;
      end = clock.after(LONGEST_PAUSE, look);
    };
    look();
  });
  stalled.catch(() => undefined);
  return { stalled, end: () => end() };
}

function requestTimeout(): AwsError {
  return new AwsError(
    "RequestTimeout",
    "Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.",
  );
}

/** Tells a client that waits for `100 Continue` to go on, as soon as somebody wants the body: until then it may yet be refused. */
export function continueWhenRead(message: Message, response: Reply): void {
  const listen = (event: string | symbol): void => {
    if (event !== "data" && event !== "readable") return;
    message.off("newListener", listen);
    if (!response.headersSent) response.writeContinue();
  };
  message.on("newListener", listen);
}
