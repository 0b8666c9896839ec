/** The least that a store of objects can do: node:http and a file an object. A process of its own, as the cloud is. */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = join(folder, basename(new URL(request.url ?? "/", "http://floor").pathname));
  if (request.method === "PUT") {
    await pipeline(request, createWriteStream(file));
    response.end();
  } else {
    response.setHeader("content-length", (await stat(file)).size);
    await pipeline(createReadStream(file), response);
  }
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "loglab-bench-floor-"));
  process.on("disconnect", () => rm(folder, { recursive: true, force: true }).finally(() => process.exit()));
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error) => response.destroy(error));
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
}

void main();
