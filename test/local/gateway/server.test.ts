import { once } from "node:events";
import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { CannotStart } from "../../../local/core/cannot-start";
import { Routes } from "../../../local/gateway/routes";
import { LOOPBACK, listen } from "../../../local/gateway/server";
import { startEdge } from "../../support/edge";
import { sendRaw } from "../../support/raw-http";

const nothing = async (): Promise<void> => undefined;

/** Addresses of this machine on which nothing may listen; on Linux, the rest of the loopback network as well. */
const ELSEWHERE = [
  ...(process.platform === "linux" ? ["127.0.0.2"] : []),
  ...Object.values(networkInterfaces())
    .flat()
    .flatMap((address) =>
      address && !address.internal && address.family === "IPv4" ? [address.address] : [],
    ),
];

test("listens on 127.0.0.1 alone", async () => {
  const edge = await listen(0, new Routes(), nothing);
  for (const address of ELSEWHERE) {
    const [error] = await once(connect(edge.port, address), "error");
    expect(error).toMatchObject({ code: "ECONNREFUSED" });
  }
  const here = connect(edge.port, LOOPBACK);
  await once(here, "connect");
  here.destroy();
  await edge.close();
});

test("says what to do when the port is taken", async () => {
  const other = createServer().listen(0, LOOPBACK);
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  const attempt = listen(port, new Routes(), nothing);
  await expect(attempt).rejects.toThrow(CannotStart);
  await expect(attempt).rejects.toMatchObject({
    message: `Port ${port} on 127.0.0.1 is taken.`,
    fix: expect.stringContaining("--port or LAB_PORT"),
  });
  other.close();
});

test("ends with connections of every kind open", async () => {
  const edge = await listen(0, new Routes(), () => new Promise(() => undefined));
  const silent = connect(edge.port, LOOPBACK);
  const waiting = connect(edge.port, LOOPBACK);
  waiting.write("GET / HTTP/1.1\r\nhost: a\r\n\r\n");
  const http2 = connect(edge.port, LOOPBACK);
  http2.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0");
  await once(http2, "data");
  const ended = Promise.all(
    [silent, waiting, http2].map((socket) =>
      once(
        socket.on("error", () => undefined),
        "close",
      ),
    ),
  );
  await edge.close();
  await ended;
});

test("keeps every header of a request, however many there are", async () => {
  await using edge = await startEdge();
  let names = 0;
  edge.answers.set("s3.PutObject", (_, { headers = {} }) => {
    names = Object.keys(headers).length;
    return {};
  });
  const many = Array.from({ length: 2_500 }, (_, i) => `${i}:\r\n`).join("");
  const head = `PUT /b/k HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 0\r\n${many}\r\n`;
  expect((await sendRaw(edge.port, [head])).statuses).toEqual([200]);
  expect(names).toBe(2_503);
});

test("a handler that fails ends its connection alone", async () => {
  const edge = await listen(0, new Routes(), async () => {
    throw new Error("no");
  });
  expect((await sendRaw(edge.port, ["GET / HTTP/1.1\r\nhost: a\r\n\r\n"])).text).toBe("");
  expect((await sendRaw(edge.port, ["GET / HTTP/1.1\r\nhost: a\r\n\r\n"])).text).toBe("");
  await edge.close();
});
