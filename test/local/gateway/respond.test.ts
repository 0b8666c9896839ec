import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { AwsError } from "../../../local/core/errors";
import type { Message, Reply } from "../../../local/gateway/http";
import { respond } from "../../../local/gateway/respond";
import type { EdgeResponse } from "../../../local/gateway/wire/exchange";
import { startEdge } from "../../support/edge";
import { message } from "../../support/edge-request";
import { ManualClock } from "../../support/manual-clock";

/** Writes a response to nowhere, and shows what of it would be sent. */
async function written(edge: EdgeResponse, method = "GET", complete = true) {
  const sent = { status: 0, headers: {} as Record<string, unknown>, body: "" };
  const reply = {
    destroyed: false,
    writeHead: (status: number, headers: object) => Object.assign(sent, { status, headers: { ...headers } }),
    write: (bytes: Buffer) => {
      sent.body += bytes.toString();
    },
    end: (bytes?: Buffer) => {
      sent.body += bytes?.toString() ?? "";
    },
  };
  const request = Object.assign(message({ method }), { complete }) as Message;
  await respond(edge, request, reply as unknown as Reply, new ManualClock());
  return sent;
}

const hello = (headers = {}): EdgeResponse => ({ status: 200, headers, body: "h\u00e9llo" });

test("says how long the body is", async () => {
  expect(await written(hello())).toEqual({
    status: 200,
    headers: { "content-length": "6" },
    body: "h\u00e9llo",
  });
});

test("sends no body to HEAD, but its length", async () => {
  expect(await written(hello(), "HEAD")).toEqual({
    status: 200,
    headers: { "content-length": "6" },
    body: "",
  });
  expect(await written(hello({ "content-length": "5000" }), "HEAD")).toMatchObject({
    headers: { "content-length": "5000" },
  });
});

test.each([204, 304])("sends neither body nor length with %d", async (status) => {
  expect(await written({ status, headers: {}, body: "" })).toEqual({ status, headers: {}, body: "" });
});

test("closes the connection behind an answer that came before the request's end", async () => {
  expect(await written(hello(), "POST", false)).toMatchObject({
    headers: { connection: "close" },
    body: "h\u00e9llo",
  });
});

test("a stream that breaks ends the connection, so that nobody takes the half for the whole", async () => {
  await using edge = await startEdge();
  edge.answers.set("s3.GetObject", () => ({
    ContentLength: 10,
    Body: Readable.from(
      (async function* () {
        yield Buffer.from("half");
        await setImmediate();
        throw new Error("the disk is gone");
      })(),
    ),
  }));
  const s3 = new S3Client(edge.client);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: "b", Key: "k" }));
  await expect(Body?.transformToString()).rejects.toThrow("aborted");
});

test("a client that goes away ends the stream that it was reading", async () => {
  await using edge = await startEdge();
  const body = new Readable({ read: () => undefined });
  body.push("begin");
  edge.answers.set("s3.GetObject", () => ({ Body: body }));
  const s3 = new S3Client(edge.client);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: "b", Key: "k" }));
  const closed = new Promise((resolve) => body.once("close", resolve).once("error", () => undefined));
  (Body as Readable).destroy();
  await closed;
  expect(body.destroyed).toBe(true);
});

test("a client that sends a large body gets the refusal, not a broken connection", async () => {
  await using edge = await startEdge();
  edge.deny(() => true);
  edge.answers.set("s3.PutObject", () => ({}));
  const s3 = new S3Client({ ...edge.client, requestChecksumCalculation: "WHEN_REQUIRED" });
  const Body = Buffer.alloc(1024 * 1024);
  for (let i = 0; i < 5; i++) {
    await expect(s3.send(new PutObjectCommand({ Bucket: "b", Key: "k", Body }))).rejects.toMatchObject({
      name: "AccessDenied",
    });
  }
});

test("one connection serves one request after the other", async () => {
  await using edge = await startEdge();
  edge.answers.set("s3.ListBuckets", () => ({ Buckets: [] }));
  edge.answers.set("s3.DeleteObject", () => ({}));
  const socket = connect(edge.port, "127.0.0.1");
  const answers: string[] = [];
  for (const head of ["GET / HTTP/1.1", "DELETE /b/k HTTP/1.1", "HEAD / HTTP/1.1", "GET / HTTP/1.1"]) {
    socket.write(`${head}\r\nhost: a\r\n\r\n`);
    answers.push(String((await once(socket, "data"))[0]).slice(0, 12));
  }
  socket.destroy();
  expect(answers).toEqual(["HTTP/1.1 200", "HTTP/1.1 204", "HTTP/1.1 405", "HTTP/1.1 200"]);
});

test("an answer that HTTP cannot carry is told as a fault, not left out", async () => {
  await using edge = await startEdge();
  edge.answers.set("s3.GetObject", () => ({ Body: "x", ContentType: "a\nb" }));
  const s3 = new S3Client(edge.client);
  await expect(s3.send(new GetObjectCommand({ Bucket: "b", Key: "k" }))).rejects.toMatchObject({
    name: "InternalFailure",
    $metadata: { httpStatusCode: 500 },
  });
  expect(edge.told).toContainEqual(expect.objectContaining({ name: "broken", operation: "GetObject" }));
});

test("a client that asks before it sends is refused before it sends", async () => {
  await using edge = await startEdge();
  edge.answers.set("s3.PutObject", () => {
    throw new AwsError("NoSuchBucket", "There is none.", 404);
  });
  const sent = request({
    port: edge.port,
    host: "127.0.0.1",
    method: "PUT",
    path: "/b/k",
    headers: { "content-length": "1000000", expect: "100-continue" },
    agent: false,
  });
  const told: string[] = [];
  sent.on("continue", () => told.push("continue"));
  sent.flushHeaders();
  const [response] = await once(sent, "response");
  expect(response.statusCode).toBe(404);
  expect(told).toEqual([]);
  sent.destroy();
});

test("a client that asks before it sends is told to, once its body is wanted", async () => {
  await using edge = await startEdge();
  edge.answers.set("s3.PutObject", async ({ Body }: { Body: Readable }) => ({
    ETag: Buffer.concat(await Body.toArray()).toString(),
  }));
  const headers = { "content-length": "5", expect: "100-continue" };
  const sent = request({
    port: edge.port,
    host: "127.0.0.1",
    method: "PUT",
    path: "/b/k",
    headers,
    agent: false,
  });
  sent.flushHeaders();
  await once(sent, "continue");
  sent.end("hello");
  const [response] = await once(sent, "response");
  expect(response.headers.etag).toBe("hello");
  response.resume();
});
