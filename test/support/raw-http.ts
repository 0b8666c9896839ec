import { once } from "node:events";
import { connect } from "node:net";

/** What came back on one connection. */
export interface RawAnswer {
  /** Status of each response, in order. */
  statuses: number[];
  text: string;
}

/**
 * Sends bytes as they are over one connection, and reads until the server ends it.
 * @param parts sent one behind the other; the connection stays open for writing unless `end` is said
 */
export async function sendRaw(
  port: number,
  parts: readonly (string | Uint8Array)[],
  { end = false }: { end?: boolean } = {},
): Promise<RawAnswer> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
  });
  // A server that ends the connection while something is still sent to it resets it.
  socket.on("error", () => undefined);
  await once(socket, "connect");
  for (const part of parts) socket.write(part);
  if (end) socket.end();
  await once(socket, "close");
  return { statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)), text };
}
