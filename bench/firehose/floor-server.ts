/**
 * The least that a durable intake can do: node:http reads the body, JSON.parse reads it, and what waits is appended to a file
 * and synced. A process of its own, as the cloud is; it tells its port.
 */
import { open } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

async function main(path: string): Promise<void> {
  const file = await open(path, "w");
  let waiting: { body: Buffer; done: () => void }[] = [];
  let writing = false;
  let position = 0;
  const write = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const bodies = batch.map(({ body }) => body);
      const { bytesWritten } = await file.writev(bodies, position);
      position += bytesWritten;
      await file.datasync();
      for (const { done } of batch) done();
    }
    writing = false;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const { Records } = JSON.parse(body.toString()) as { Records: unknown[] };
      waiting.push({ body, done: () => response.end(JSON.stringify({ accepted: Records.length })) });
      if (!writing) void write();
    });
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
}

void main(process.argv[2] ?? "");
