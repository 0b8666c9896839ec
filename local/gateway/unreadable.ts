import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

/** What is told of bytes that are no HTTP request. */
interface Answer {
  status: string;
  code: string;
  message: string;
}

/** The latest request of each connection, which an error of the parser may be about. */
const latest = new WeakMap<Duplex, { request: IncomingMessage; response: ServerResponse }>();

/** Remembers a request for the errors that may follow on its connection. */
export function noteRequest(request: IncomingMessage, response: ServerResponse): void {
  latest.set(request.socket, { request, response });
}

/**
 * Answers bytes that are no HTTP, in a shape that AWS's clients can read, and ends the connection. What was asked properly before
 * on the same connection is answered first.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  const before = latest.get(socket);
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
  } else if (before?.response.writableFinished === false && before.request.complete) {
    before.response.once("close", () => refuse(socket as Socket, answerFor(error)));
  } else if (before?.response.headersSent && !before.response.writableFinished) {
    // Half an answer is out, and the rest of the body that it needs cannot be read.
    socket.destroy();
  } else {
    refuse(socket, answerFor(error));
  }
}

/** Nothing is tunnelled: this is no proxy. */
export function refuseTunnel(_: IncomingMessage, socket: Duplex): void {
  refuse(socket, {
    status: "405 Method Not Allowed",
    code: "MethodNotAllowed",
    message: "CONNECT is not served",
  });
}

function answerFor({ code, message }: NodeJS.ErrnoException): Answer {
  if (code === "HPE_HEADER_OVERFLOW") {
    const text = "Your request header and metadata fields exceed the maximum allowed size.";
    return { status: "400 Bad Request", code: "RequestHeaderSectionTooLarge", message: text };
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const text = "The head of the request did not come in time.";
    return { status: "408 Request Timeout", code: "RequestTimeout", message: text };
  }
  return { status: "400 Bad Request", code: "BadRequest", message: `The request cannot be read: ${message}` };
}

function refuse(socket: Duplex, { status, code, message }: Answer): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify({ __type: code, message });
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json\r\nx-amzn-errortype: ${code}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}
