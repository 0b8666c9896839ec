import type { ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { PassThrough } from "node:stream";
import { ROOT } from "../../../../../local/core/identity";
import {
  Environment,
  type Outcome,
  type Task,
} from "../../../../../local/services/lambda/execution/environment";
import { LogSink } from "../../../../../local/services/lambda/execution/log-sink";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";

const task = (overrides: Partial<Task> = {}): Task => ({
  requestId: "11111111-2222-4333-8444-555555555555",
  arn: "arn:f",
  payload: Buffer.from("{}"),
  timeout: 3000,
  ...overrides,
});

/** An environment over a process that the test plays. */
function environmentOf(cloud: FakeCloud) {
  const [stdout, stderr, channel] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const child = Object.assign(new EventEmitter(), { stdio: [null, stdout, stderr, null, channel] });
  const log = new LogSink(cloud, ROOT, "g", "s");
  const environment = new Environment("e", child as unknown as ChildProcess, log, cloud.clock);
  const handed: { headers: Record<string, string>; body: string }[] = [];
  let headers = {};
  const response = {
    writeHead(_status: number, given: object) {
      headers = given;
      return response;
    },
    end(body: Buffer) {
      handed.push({ headers: headers as Record<string, string>, body: body.toString() });
    },
  };
  return {
    environment,
    handed,
    log,
    stdout,
    poll: () => environment.next(response as unknown as ServerResponse),
    /** The process tells that all output of an invocation has been sent. */
    outputDone: (requestId: string) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(requestId.length);
      channel.write(Buffer.concat([Buffer.from([2]), length, Buffer.from(requestId)]));
    },
    exit: (code: number | null, signal: NodeJS.Signals | null = null) => child.emit("close", code, signal),
  };
}

const response = (text: string): Outcome => ({ kind: "response", body: Buffer.from(text) });

describe("an execution environment", () => {
  it("hands a task to the process that waits for it, with what the Runtime API tells", async () => {
    await using cloud = await fakeCloud();
    const test = environmentOf(cloud);
    test.poll();
    void test.environment.run(task({ clientContext: "{}" }));
    expect(test.handed).toEqual([
      {
        body: "{}",
        headers: {
          "content-type": "application/json",
          "lambda-runtime-aws-request-id": "11111111-2222-4333-8444-555555555555",
          "lambda-runtime-deadline-ms": String(cloud.clock.now() + 3000),
          "lambda-runtime-remaining-ms": "3000",
          "lambda-runtime-invoked-function-arn": "arn:f",
          "lambda-runtime-trace-id": expect.stringMatching(
            /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/,
          ),
          "lambda-runtime-client-context": "{}",
        },
      },
    ]);
  });

  it("lets a task wait for the start, and measures that", async () => {
    await using cloud = await fakeCloud();
    const test = environmentOf(cloud);
    void test.environment.run(task());
    await cloud.clock.advance(250);
    expect(test.handed).toHaveLength(0);
    test.poll();
    expect(test.handed).toHaveLength(1);
    expect(test.environment.initDuration).toBe(250);
  });

  it("gives the answer when the output that came before it is all here", async () => {
    await using cloud = await fakeCloud();
    const test = environmentOf(cloud);
    test.poll();
    const { requestId } = task();
    const outcomes: Outcome[] = [];
    const run = test.environment.run(task()).then((outcome) => outcomes.push(outcome));
    expect(test.environment.answer("another", response("1"))).toBe(false);
    expect(test.environment.answer(requestId, response("2"))).toBe(true);
    expect(test.environment.answer(requestId, response("3"))).toBe(false);
    await new Promise(setImmediate);
    expect(outcomes).toEqual([]);
    test.outputDone(requestId);
    await run;
    expect(outcomes).toEqual([response("2")]);
  });

  it("ends what takes longer than its time, which runs from the hand-over", async () => {
    await using cloud = await fakeCloud();
    const test = environmentOf(cloud);
    const run = test.environment.run(task());
    await cloud.clock.advance(9_000);
    test.poll();
    await cloud.clock.advance(2_999);
    expect(test.environment.answer("none", response(""))).toBe(false);
    await cloud.clock.advance(1);
    expect(await run).toEqual({ kind: "timeout" });
  });

  it("gives a start ten seconds more", async () => {
    await using cloud = await fakeCloud();
    const test = environmentOf(cloud);
    const run = test.environment.run(task());
    await cloud.clock.advance(13_000);
    expect(await run).toEqual({ kind: "timeout" });
  });

  it("tells how the process ended, before and behind a task", async () => {
    await using cloud = await fakeCloud();
    const test = environmentOf(cloud);
    test.poll();
    const run = test.environment.run(task());
    test.exit(1);
    const exit = { kind: "exit", ending: { code: 1, signal: null } };
    expect(await run).toEqual(exit);
    await test.environment.ended;
    expect(test.environment.isEnded).toBe(true);
    expect(await test.environment.run(task())).toEqual(exit);
  });

  it("keeps an answer that was given just before the end", async () => {
    await using cloud = await fakeCloud();
    const test = environmentOf(cloud);
    test.poll();
    const run = test.environment.run(task());
    test.environment.answer(task().requestId, response("last"));
    test.exit(0);
    expect(await run).toEqual(response("last"));
  });

  it("hands an error of the start to whoever waits for it", async () => {
    await using cloud = await fakeCloud();
    const test = environmentOf(cloud);
    const run = test.environment.run(task());
    test.environment.failInit(Buffer.from("{}"));
    expect(await run).toEqual({ kind: "error", body: Buffer.from("{}") });
  });

  it("writes what is printed into the log", async () => {
    await using cloud = await fakeCloud();
    const test = environmentOf(cloud);
    test.log.beginTail();
    test.stdout.end("one\ntwo");
    await new Promise(setImmediate);
    expect(Buffer.from(test.log.takeTail(), "base64").toString()).toBe("one\ntwo");
  });
});
