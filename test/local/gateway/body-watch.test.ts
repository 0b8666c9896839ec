import { once } from "node:events";
import { connect } from "node:net";
import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { continueWhenRead, watchBody } from "../../../local/gateway/body-watch";
import type { Message, Reply } from "../../../local/gateway/http";
import { startEdge } from "../../support/edge";
import { ManualClock } from "../../support/manual-clock";

const TURN = 20_000;

/** A request in the middle of its body, as the watch sees it. */
function openMessage() {
  const socket = { bytesRead: 100 };
  const stream = new PassThrough();
  const state = { rawHeaders: [], complete: false, httpVersionMajor: 1, socket };
  return { socket, message: Object.assign(stream, state) as Message & { complete: boolean } };
}

describe("a body that is being sent", () => {
  test("is given up when nothing came for a while", async () => {
    const clock = new ManualClock();
    const { message, socket } = openMessage();
    const { stalled } = watchBody(message, clock);
    await clock.advance(TURN / 2);
    socket.bytesRead++;
    await clock.advance(TURN);
    await expect(Promise.race([stalled, setImmediate("waits")])).resolves.toBe("waits");
    await clock.advance(TURN);
    await expect(stalled).rejects.toMatchObject({ code: "RequestTimeout", status: 400 });
  });

  test("is not given up while the server has yet to read what came", async () => {
    const clock = new ManualClock();
    const { message } = openMessage();
    message.push("waiting");
    const { stalled, end } = watchBody(message, clock);
    await clock.advance(TURN * 10);
    await expect(Promise.race([stalled, setImmediate("waits")])).resolves.toBe("waits");
    end();
    expect(clock.pending).toBe(0);
  });

  test("is no longer watched when it is whole", async () => {
    const clock = new ManualClock();
    const { message } = openMessage();
    watchBody(message, clock);
    message.complete = true;
    await clock.advance(TURN);
    expect(clock.pending).toBe(0);
  });
});

test("a client that stops in the middle of its body is told so, and its connection ends", async () => {
  const clock = new ManualClock(Date.now());
  await using edge = await startEdge({ clock });
  edge.answers.set("firehose.PutRecord", () => ({}));
  const socket = connect(edge.port, "127.0.0.1");
  const credential = "AWS4-HMAC-SHA256 Credential=test/20260115/us-east-1/firehose/aws4_request";
  socket.write(
    `POST / HTTP/1.1\r\nhost: a\r\nauthorization: ${credential}\r\n` +
      "x-amz-target: Firehose_20150804.PutRecord\r\ncontent-length: 100\r\n\r\n{",
  );
  while (clock.pending === 0) await setImmediate();
  await clock.advance(TURN);
  await clock.advance(TURN);
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 400 .*"__type":"RequestTimeout"/s);
  const closed = once(socket, "close");
  // The client is left a moment to end what it sends.
  await clock.advance(5_000);
  await closed;
});

describe("a client that waits for a word before it sends its body", () => {
  test.each(["data", "readable"])("gets it when somebody listens for %s", (event) => {
    const { message } = openMessage();
    const response = { headersSent: false, writeContinue: jest.fn() };
    continueWhenRead(message, response as unknown as Reply);
    message.on("end", () => undefined);
    expect(response.writeContinue).not.toHaveBeenCalled();
    message.on(event, () => undefined);
    message.on(event, () => undefined);
    expect(response.writeContinue).toHaveBeenCalledTimes(1);
  });

  test("does not get it when it has its answer", () => {
    const { message } = openMessage();
    const response = { headersSent: true, writeContinue: jest.fn() };
    continueWhenRead(message, response as unknown as Reply);
    message.on("data", () => undefined);
    expect(response.writeContinue).not.toHaveBeenCalled();
  });
});
