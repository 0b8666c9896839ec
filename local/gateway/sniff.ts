import type { Server, Socket } from "node:net";

/** What every connection of HTTP/2 begins with; no method of HTTP/1.1 has this name. */
const PREFACE = "PRI ";

/**
 * Looks at the first bytes of each connection and hands it on: HTTP/2 in clear text without an upgrade to `http2`, everything
 * else to the server's own listeners.
 * @param patience milliseconds until a connection that says nothing is ended
 * @returns the connections that have not said enough yet, for whoever ends the server
 */
export function divertHttp2(
  server: Server,
  http2: (socket: Socket) => void,
  patience: number,
): ReadonlySet<Socket> {
  const own = server.listeners("connection");
  const silent = new Set<Socket>();
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) => {
    silent.add(socket);
    let begun = Buffer.alloc(0);
    const giveUp = (): void => void socket.destroy();
    const forget = (): void => void silent.delete(socket);
    const look = (bytes: Buffer): void => {
      begun = Buffer.concat([begun, bytes]);
      const start = begun.subarray(0, PREFACE.length).toString("latin1");
      if (start.length < PREFACE.length && PREFACE.startsWith(start)) return;
      socket
        .off("data", look)
        .off("timeout", giveUp)
        .off("error", giveUp)
        .off("close", forget)
        .off("end", giveUp);
      socket.setTimeout(0);
      forget();
      // What was read goes back before anybody else listens.
      socket.pause();
      socket.unshift(begun);
      if (start === PREFACE) {
        // Of HTTP/2 no half goes on alone.
        socket.allowHalfOpen = false;
        http2(socket);
        return;
      }
      for (const listener of own) listener.call(server, socket);
      socket.resume();
    };
    socket.on("data", look).on("error", giveUp).on("close", forget).on("end", giveUp);
    socket.setTimeout(patience, giveUp);
  });
  return silent;
}
