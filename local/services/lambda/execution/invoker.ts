import type { Clock } from "../../../core/clock";
import { uuid } from "../../../core/ids";
import type { Outcome, Task } from "./environment";
import { exited, type Failure, responseTooLarge, timedOut, timeOutSentence } from "./failures";
import type { Launched, Target } from "./launcher";
import type { InvocationReport } from "./log-lines";
import type { Pool } from "./pool";

export interface Invocation {
  target: Target;
  /** ARN that was invoked, with the qualifier if there was one. */
  arn: string;
  payload: Uint8Array;
  clientContext?: string;
  /** The same again when an asynchronous invocation is tried again. */
  requestId?: string;
}

export interface InvocationResult {
  requestId: string;
  payload: Uint8Array;
  /** Set when the function failed; the payload then tells how. */
  functionError?: "Unhandled";
  /** Last 4 KiB of the log, in base64. */
  logTail: string;
  /** Milliseconds. */
  duration: number;
}

/** Margin behind the time-out for which credentials must last. */
const MARGIN = 60_000;

/** Carries out single invocations: environment, log lines, result. */
export class Invoker {
  constructor(
    private readonly clock: Clock,
    private readonly pool: Pool,
  ) {}

  /** @throws AwsError when no environment can be started; a failure of the function is a result */
  async invoke({
    target,
    arn,
    payload,
    clientContext,
    requestId = uuid(),
  }: Invocation): Promise<InvocationResult> {
    const { timeout } = target.configuration;
    const launched = await this.pool.acquire(target, timeout * 1000 + MARGIN);
    const task: Task = {
      requestId,
      arn,
      payload,
      timeout: timeout * 1000,
      ...(clientContext !== undefined && { clientContext }),
    };
    const cold = launched.environment.initDuration === undefined;
    const begun = this.clock.now();
    launched.log.beginTail();
    launched.log.write(launched.platform.start(requestId, target.configuration.version));
    const outcome = await launched.environment.run(task);
    const elapsed = this.clock.now() - begun;
    const initDuration = cold ? launched.environment.initDuration : undefined;
    const duration = Math.max(0, elapsed - (initDuration ?? 0));
    this.writeEnd(launched, outcome, {
      requestId,
      duration,
      ...(initDuration !== undefined && { initDuration }),
    });
    const logTail = launched.log.takeTail();
    this.pool.release(launched, outcome.kind !== "timeout" && outcome.kind !== "exit");
    return { requestId, duration, logTail, ...resultOf(outcome, requestId, timeout) };
  }

  private writeEnd(
    { log, platform, target, environment }: Launched,
    outcome: Outcome,
    times: Pick<InvocationReport, "requestId" | "duration" | "initDuration">,
  ): void {
    const { requestId } = times;
    const { timeout, memory } = target.configuration;
    const fault = faultSentence(outcome, requestId, timeout);
    const lines = [
      platform.end(requestId),
      platform.report({
        ...times,
        memorySize: memory,
        maxMemoryUsed: environment.maxMemoryUsed,
        status: statusOf(outcome),
        ...(outcome.kind === "exit" && { errorType: "Runtime.ExitError" }),
      }),
      fault === undefined ? undefined : platform.fault(requestId, fault),
    ];
    for (const line of lines) if (line !== undefined) log.write(line);
  }
}

function statusOf({ kind }: Outcome): InvocationReport["status"] {
  if (kind === "response") return "success";
  if (kind === "timeout") return "timeout";
  return kind === "exit" ? "failure" : "error";
}

function faultSentence(outcome: Outcome, requestId: string, timeout: number): string | undefined {
  if (outcome.kind === "timeout") return timeOutSentence(timeout);
  if (outcome.kind !== "exit") return undefined;
  return exited(requestId, outcome.ending).errorMessage.replace(`RequestId: ${requestId} `, "");
}

function resultOf(
  outcome: Outcome,
  requestId: string,
  timeout: number,
): Pick<InvocationResult, "payload" | "functionError"> {
  const failed = (failure: Failure): Pick<InvocationResult, "payload" | "functionError"> => ({
    payload: Buffer.from(JSON.stringify(failure)),
    functionError: "Unhandled",
  });
  switch (outcome.kind) {
    case "response":
      return { payload: outcome.body };
    case "error":
      return { payload: outcome.body, functionError: "Unhandled" };
    case "too-large":
      return failed(responseTooLarge());
    case "timeout":
      return failed(timedOut(requestId, timeout));
    case "exit":
      return failed(exited(requestId, outcome.ending));
  }
}
