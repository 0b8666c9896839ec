import { once } from "node:events";
import { connect } from "node:net";
import { startEdge, type TestEdge } from "../../support/edge";
import { sendRaw } from "../../support/raw-http";

let edge: TestEdge;
beforeEach(async () => {
  edge = await startEdge({ headTimeout: 100 });
  edge.answers.set("s3.ListBuckets", () => ({ Buckets: [] }));
});
afterEach(() => edge[Symbol.asyncDispose]());

const LIST = "GET / HTTP/1.1\r\nhost: a\r\n\r\n";

test.each([
  ["no HTTP", "hello world\r\n\r\n", 400, "BadRequest"],
  ["another protocol", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400, "BadRequest"],
  ["a header without a name", "GET / HTTP/1.1\r\n: a\r\n\r\n", 400, "BadRequest"],
  [
    "two lengths",
    "PUT /b/k HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
    400,
    "BadRequest",
  ],
  ["a length that is none", "PUT /b/k HTTP/1.1\r\nhost: a\r\ncontent-length: x\r\n\r\n", 400, "BadRequest"],
  [
    "headers without end",
    `GET / HTTP/1.1\r\nhost: a\r\nx-amz-meta-a: ${"x".repeat(20_000)}\r\n\r\n`,
    400,
    "RequestHeaderSectionTooLarge",
  ],
  [
    "an address without end",
    `GET /${"x".repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
    400,
    "RequestHeaderSectionTooLarge",
  ],
  ["half a head", "GET / HTTP/1.1\r\nhost: ", 408, "RequestTimeout"],
  ["a tunnel", "CONNECT example.com:443 HTTP/1.1\r\nhost: a\r\n\r\n", 405, "MethodNotAllowed"],
])("answers %s in AWS's shape, and ends the connection", async (_, bytes, status, code) => {
  const { statuses, text } = await sendRaw(edge.port, [bytes]);
  expect(statuses).toEqual([status]);
  expect(JSON.parse(text.slice(text.indexOf("{")))).toMatchObject({
    __type: code,
    message: expect.any(String),
  });
  expect(text).toContain(`x-amzn-errortype: ${code}\r\n`);
});

test("answers what was asked properly before the garbage first", async () => {
  let go = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    edge.answers.set("s3.ListBuckets", async () => {
      resolve();
      await new Promise<void>((free) => {
        go = free;
      });
      return { Buckets: [] };
    });
  });
  const answer = sendRaw(edge.port, [`${LIST}garbage\r\n\r\n`]);
  await asked;
  go();
  expect((await answer).statuses).toEqual([200, 400]);
});

test("answers garbage behind an answered request", async () => {
  const socket = connect(edge.port, "127.0.0.1");
  socket.write(LIST);
  expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1\.1 200 /);
  socket.write("garbage\r\n\r\n");
  expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1\.1 400 /);
  socket.destroy();
});

test("answers a body that breaks off its own framing", async () => {
  const head = "PUT /b/k HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n";
  edge.answers.set("s3.PutObject", async ({ Body }: { Body: AsyncIterable<unknown> }) => {
    for await (const _ of Body);
    return {};
  });
  expect((await sendRaw(edge.port, [`${head}5\r\nhello\r\nnonsense\r\n`])).statuses).toEqual([400]);
});

test("a client that leaves in the middle of its body is answered if it still listens", async () => {
  edge.answers.set("s3.PutBucketPolicy", () => ({}));
  const head = "PUT /b?policy HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nhalf";
  expect((await sendRaw(edge.port, [head], { end: true })).statuses).toEqual([400]);
});

test("a connection that is reset is let go", async () => {
  const socket = connect(edge.port, "127.0.0.1");
  await once(socket, "connect");
  socket.write("GET / HT");
  socket.resetAndDestroy();
  await once(socket, "close");
  expect((await sendRaw(edge.port, [LIST.replace("a\r", "a\r\nconnection: close\r")])).statuses).toEqual([
    200,
  ]);
});
