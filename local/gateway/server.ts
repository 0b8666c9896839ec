import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createHttp2Server, type Http2Server } from "node:http2";
import type { AddressInfo, Socket } from "node:net";
import { CannotStart } from "../core/cannot-start";
import { continueWhenRead } from "./body-watch";
import type { Message, Reply } from "./http";
import { isLabPath, type Routes } from "./routes";
import { divertHttp2 } from "./sniff";
import { answerUnreadable, noteRequest, refuseTunnel } from "./unreadable";

/** The only address that anything here listens on. */
export const LOOPBACK = "127.0.0.1";

/** How long a connection stays open on which nothing is asked. */
const IDLE = 60_000;

export interface Edge {
  port: number;
  /** Ends every connection, whatever is under way on it. */
  close(): Promise<void>;
}

export interface Limits {
  /** A client that takes longer than this for the head of a request is cut off, milliseconds. */
  headTimeout?: number;
}

type Serve = (request: Message, response: Reply) => Promise<void>;

/**
 * Opens the one port of the local cloud: HTTP/1.1 for all, and HTTP/2 in clear text for AWS's APIs, which SDK clients speak
 * to Kinesis.
 * @param port 0 for any free one
 * @throws CannotStart when the port is taken or may not be opened
 */
export async function listen(
  port: number,
  routes: Routes,
  serveAws: Serve,
  { headTimeout = 20_000 }: Limits = {},
): Promise<Edge> {
  const server = http1Server(routes, serveAws, headTimeout);
  const http2 = createHttp2Server(
    (request, response) => void serveAws(request, response).catch(() => response.destroy()),
  );
  endIdleSessions(http2);
  const sockets = new Set<Socket>();
  const silent = divertHttp2(
    server,
    (socket) => {
      sockets.add(socket.on("close", () => sockets.delete(socket)));
      http2.emit("connection", socket);
    },
    headTimeout,
  );
  await bind(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        // A session that is told to end waits for its client, which may not listen any more.
        for (const socket of [...silent, ...sockets]) socket.destroy();
      }),
  };
}

function http1Server(routes: Routes, serveAws: Serve, headTimeout: number): Server {
  const server = createServer({
    headersTimeout: headTimeout,
    connectionsCheckingInterval: Math.min(headTimeout, 5_000),
    // A body of many gigabytes may take its time; a client that stops in the middle of one is noticed elsewhere.
    requestTimeout: 0,
    keepAliveTimeout: IDLE,
    // A request without Host fails by its signature, with an answer that AWS's clients can read.
    requireHostHeader: false,
  });
  // Node drops headers beyond this number without a word; the size of the head limits them already.
  server.maxHeadersCount = 0;
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    noteRequest(request, response);
    if (isLabPath(request.url)) routes.serve(request, response);
    else serveAws(request, response).catch(() => response.destroy());
  });
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    continueWhenRead(request, response);
    server.emit("request", request, response);
  });
  server.on("connect", refuseTunnel);
  server.on("clientError", answerUnreadable);
  return server;
}

/** A connection of HTTP/2 on which nothing is asked for a while is ended. */
function endIdleSessions(server: Http2Server): void {
  server.on("session", (session) => {
    let streams = 0;
    session.on("stream", (stream) => {
      streams++;
      stream.on("close", () => streams--);
    });
    session.setTimeout(IDLE, () => {
      if (streams === 0) session.destroy();
    });
  });
  // What a client does to its own connection is no fault here.
  server.on("sessionError", () => undefined);
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      const other = "choose another port with --port or LAB_PORT.";
      if (error.code === "EADDRINUSE")
        reject(
          new CannotStart(`Port ${port} on ${LOOPBACK} is taken.`, `Stop what listens there, or ${other}`),
        );
      else if (error.code === "EACCES")
        reject(new CannotStart(`Port ${port} may not be opened by you.`, `Choose one above 1023: ${other}`));
      else reject(error);
    };
    server.once("error", refuse);
    server.listen(port, LOOPBACK, () => {
      server.off("error", refuse);
      resolve();
    });
  });
}
