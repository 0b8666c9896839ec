import { once } from "node:events";
import { connect as connectHttp2, constants } from "node:http2";
import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import { FirehoseClient, ListDeliveryStreamsCommand, PutRecordCommand } from "@aws-sdk/client-firehose";
import { NodeHttp2Handler } from "@smithy/node-http-handler";
import { startEdge } from "../../support/edge";
import { sendRaw } from "../../support/raw-http";

test("an SDK client speaks HTTP/2 without asking first", async () => {
  await using edge = await startEdge();
  const inputs: object[] = [];
  edge.answers.set("firehose.PutRecord", (input) => {
    inputs.push(input);
    return { RecordId: "1" };
  });
  const requestHandler = new NodeHttp2Handler();
  const firehose = new FirehoseClient({ ...edge.client, requestHandler });
  const put = (text: string) =>
    firehose.send(new PutRecordCommand({ DeliveryStreamName: "s", Record: { Data: Buffer.from(text) } }));
  await expect(put("a")).resolves.toMatchObject({ RecordId: "1" });
  await expect(Promise.all([put("b".repeat(500_000)), put("c")])).resolves.toHaveLength(2);
  expect(inputs).toHaveLength(3);
  await expect(firehose.send(new ListDeliveryStreamsCommand({}))).rejects.toMatchObject({
    name: "NotModelledByLocalCloud",
  });
  edge.answers.set("firehose.ListDeliveryStreams", () => ({ DeliveryStreamNames: [] }));
  const wrong = new FirehoseClient({
    ...edge.client,
    requestHandler,
    credentials: { accessKeyId: "test", secretAccessKey: "wrong" },
  });
  await expect(wrong.send(new ListDeliveryStreamsCommand({}))).rejects.toMatchObject({
    name: "InvalidSignatureException",
  });
  firehose.destroy();
});

test("HTTP/2 is told from HTTP/1.1 however slowly it begins", async () => {
  await using edge = await startEdge();
  edge.answers.set("s3.ListBuckets", () => ({ Buckets: [] }));
  const session = connectHttp2(edge.endpoint, {
    createConnection: () => {
      const socket = connect(edge.port, "127.0.0.1");
      socket.setNoDelay(true);
      return socket;
    },
  });
  const stream = session.request({ ":method": "GET", ":path": "/" });
  const [headers] = await once(stream, "response");
  expect(headers[constants.HTTP2_HEADER_STATUS]).toBe(200);
  const closed = once(session, "close");
  session.destroy();
  await closed;

  const slow = connect(edge.port, "127.0.0.1");
  slow.setNoDelay(true);
  for (const byte of "PUT /b/k HTTP/1.1\r\nhost: a\r\n\r\n") {
    slow.write(byte);
    await setImmediate();
  }
  expect(String((await once(slow, "data"))[0])).toContain("NotModelledByLocalCloud");
  slow.destroy();
});

test("a connection that says nothing is ended, and so is one that stops after its first letter", async () => {
  await using edge = await startEdge({ headTimeout: 50 });
  expect((await sendRaw(edge.port, [])).text).toBe("");
  expect((await sendRaw(edge.port, ["P"])).text).toBe("");
});

test("a client that leaves before it has said anything leaves nothing behind", async () => {
  await using edge = await startEdge();
  expect((await sendRaw(edge.port, [], { end: true })).text).toBe("");
  expect((await sendRaw(edge.port, ["P"], { end: true })).text).toBe("");
  expect((await sendRaw(edge.port, ["PRI * HTTP/2.0\r\n\r\n"], { end: true })).statuses).toEqual([]);
});
