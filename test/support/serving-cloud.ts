import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type FakeCloud, fakeCloud } from "./fake-cloud";

/** A fake cloud whose `/_lab/` routes really answer, for what runs in child processes. */
export async function servingCloud(options: { directory?: string } = {}): Promise<FakeCloud> {
  const cloud = await fakeCloud(options);
  const server = createServer((request, response) => {
    const route = cloud.routes.get(request.url?.split("/")[2] ?? "");
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const dispose = cloud[Symbol.asyncDispose].bind(cloud);
  return Object.assign(cloud, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await dispose();
    },
  });
}
