import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { freePort } from "../../../cli/kafka/ports";

test("finds a port, and takes the one that is asked for when nobody listens there", async () => {
  const port = await freePort();
  expect(port).toBeGreaterThan(1023);
  expect(await freePort(port)).toBe(port);
});

test("says that a port is taken, before anything is started", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    await expect(freePort(port)).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken.`);
  } finally {
    server.close();
  }
});
