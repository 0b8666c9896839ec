import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { LAB_PATH, type Routes } from "./routes";

/** The only address that anything here listens on. */
export const LOOPBACK = "127.0.0.1";

/** A client that takes longer than this for the head of a request is cut off. */
const HEAD_TIMEOUT = 20_000;

export interface Edge {
  port: number;
  close(): Promise<void>;
}

/**
 * Opens the one port of the local cloud.
 * @param port 0 for any free one
 * @throws Error that says what to do when the port is taken
 */
export async function listen(
  port: number,
  routes: Routes,
  serveAws: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Edge> {
  const server = createServer(
    // A request body of many gigabytes may take its time; only the head is limited.
    { headersTimeout: HEAD_TIMEOUT, requestTimeout: 0, keepAliveTimeout: 60_000 },
    (request, response) => {
      if (request.url?.startsWith(LAB_PATH)) routes.serve(request, response);
      else serveAws(request, response).catch(() => response.destroy());
    },
  );
  // SDK v3 sends `Expect: 100-continue` with large bodies; Node answers it by itself when the handler reads.
  server.on("clientError", refuse);
  await bind(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      const advice = "Stop what listens there, or choose another port with --port or LAB_PORT.";
      reject(new Error(`Port ${port} on ${LOOPBACK} is taken. ${advice}`));
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

/** What is no HTTP gets an answer in AWS's shape all the same, and the connection ends. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === "HPE_HEADER_OVERFLOW";
  const status = tooLarge ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const code = tooLarge ? "RequestHeaderSectionTooLarge" : "BadRequest";
  const body = JSON.stringify({ __type: code, message: `The request cannot be read: ${error.message}` });
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
