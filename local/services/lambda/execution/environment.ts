import type { ChildProcess } from "node:child_process";
import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import type { Cancel, Clock } from "../../../core/clock";
import { signalGroup } from "../../../core/leash";
import type { Ending } from "./failures";
import { readFrames, readLines } from "./frames";
import type { LogSink } from "./log-sink";

/** One invocation as the environment hands it to the function. */
export interface Task {
  requestId: string;
  arn: string;
  payload: Uint8Array;
  /** JSON text. */
  clientContext?: string;
  /** Milliseconds that the function has. */
  timeout: number;
}

/** How an invocation went. */
export type Outcome =
  | { kind: "response"; body: Buffer }
  /** The function, or its start, failed with an error of its own. */
  | { kind: "error"; body: Buffer }
  | { kind: "too-large" }
  | { kind: "timeout" }
  | { kind: "exit"; ending: Ending };

interface Running {
  task: Task;
  settle(outcome: Outcome): void;
  /** What the function answered, until all its output is here. */
  answer?: Outcome;
  outputDone: boolean;
  cancelTimeout: Cancel;
}

/** Time that a function has to start, before its time-out begins to run. */
const INIT = 10_000;

/**
 * One execution environment: a process that serves one invocation at a time.
 *
 *   starting ──next──▶ idle ──run──▶ busy ──answer──▶ idle …      any ──exit, time-out, end()──▶ ended
 *
 * A task may be given while it starts; it then waits for the first `next`.
 */
export class Environment {
  private running: Running | undefined;
  private poll: ServerResponse | undefined;
  private ending: Ending | undefined;
  private readonly startedAt: number;
  /** Milliseconds from the process's start to its first `next`. */
  initDuration: number | undefined;
  /** Mebibytes, as the process itself says. */
  maxMemoryUsed = 0;
  /** Ends when the process has. */
  readonly ended: Promise<void>;

  constructor(
    readonly id: string,
    private readonly child: ChildProcess,
    private readonly log: LogSink,
    private readonly clock: Clock,
  ) {
    this.startedAt = clock.now();
    const [, stdout, stderr, , channel] = child.stdio as (Readable | null)[];
    for (const stream of [stdout, stderr]) if (stream) readLines(stream, (line) => log.write(line));
    if (channel) {
      readFrames(channel, {
        message: (text) => log.write(text),
        done: (requestId) => this.outputDone(requestId),
      });
    }
    this.ended = new Promise((resolve) => {
      // Unlike `exit`, `close` comes behind the last of the output.
      child.on("close", (code, signal) => this.onExit({ code, signal }, resolve));
    });
  }

  get isEnded(): boolean {
    return this.ending !== undefined;
  }

  /** Carries out one task; there must be none. */
  run(task: Task): Promise<Outcome> {
    return new Promise((settle) => {
      const allowed = task.timeout + (this.initDuration === undefined ? INIT : 0);
      const cancelTimeout = this.clock.after(allowed, () => this.settle({ kind: "timeout" }));
      this.running = { task, settle, outputDone: false, cancelTimeout };
      if (this.ending) this.settle({ kind: "exit", ending: this.ending });
      else this.hand();
    });
  }

  /** The process asks for its next task and waits for it, however long. */
  next(response: ServerResponse): void {
    this.initDuration ??= this.clock.now() - this.startedAt;
    this.poll = response;
    this.hand();
  }

  /** @returns whether the answer was awaited */
  answer(requestId: string, outcome: Outcome): boolean {
    const { running } = this;
    if (!running || running.task.requestId !== requestId || running.answer) return false;
    running.answer = outcome;
    this.finish(running);
    return true;
  }

  /** The handler could not be loaded: whoever waits for the start gets the error. */
  failInit(body: Buffer): void {
    this.initDuration ??= this.clock.now() - this.startedAt;
    if (this.running) this.settle({ kind: "error", body });
  }

  /** Kills the process with all that it started. */
  end(): Promise<void> {
    signalGroup(this.child, "SIGKILL");
    return this.ended;
  }

  private hand(): void {
    const { running, poll } = this;
    if (!running || !poll) return;
    this.poll = undefined;
    const { requestId, arn, payload, clientContext, timeout } = running.task;
    running.cancelTimeout();
    running.cancelTimeout = this.clock.after(timeout, () => this.settle({ kind: "timeout" }));
    poll
      .writeHead(200, {
        "content-type": "application/json",
        "lambda-runtime-aws-request-id": requestId,
        "lambda-runtime-deadline-ms": String(this.clock.now() + timeout),
        // The clock of the cloud need not be that of the machine, by which the process counts.
        "lambda-runtime-remaining-ms": String(timeout),
        "lambda-runtime-invoked-function-arn": arn,
        "lambda-runtime-trace-id": traceId(requestId, this.clock.now()),
        ...(clientContext !== undefined && { "lambda-runtime-client-context": clientContext }),
      })
      .end(payload);
  }

  private outputDone(requestId: string): void {
    const { running } = this;
    if (running?.task.requestId !== requestId) return;
    running.outputDone = true;
    this.finish(running);
  }

  /** The answer and the output come on ways of their own; what was printed before the answer belongs before the end. */
  private finish({ answer, outputDone }: Running): void {
    if (answer && outputDone) setImmediate(() => this.settle(answer));
  }

  private onExit(ending: Ending, resolve: () => void): void {
    this.ending ??= ending;
    if (this.running) this.settle(this.running.answer ?? { kind: "exit", ending });
    void this.log.drained().then(resolve, resolve);
  }

  private settle(outcome: Outcome): void {
    const { running } = this;
    if (!running) return;
    this.running = undefined;
    running.cancelTimeout();
    if (outcome.kind === "timeout") void this.end();
    running.settle(outcome);
  }
}

/** @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader */
function traceId(requestId: string, now: number): string {
  const hex = requestId.replaceAll("-", "");
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, "0");
  return `Root=1-${seconds}-${hex.slice(0, 24)};Parent=${hex.slice(-16)};Sampled=0`;
}
