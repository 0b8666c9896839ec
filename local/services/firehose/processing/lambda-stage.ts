import type { InvokeCommandInput, InvokeCommandOutput } from "@aws-sdk/client-lambda";
import { sleep } from "../../../core/clock";
import { uuid } from "../../../core/ids";
import type { StreamContext } from "../delivery/context";
import type { Parameters } from "../destination/processing";
import type { Failed, Item, Passed, Stage } from "./item";
import { lambdaEvent } from "./lambda-event";
import { invocationFailure, LAMBDA_FAILURES, type LambdaFailure } from "./lambda-failures";
import { type Result, readResponse } from "./lambda-response";

/** Firehose waits no longer for a function. */
const LONGEST_INVOCATION_MS = 5 * 60 * 1000;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

/** Results of one invocation, or the failure it ended with; a malformed answer is final, anything else may be tried again. */
type Attempt = { results: Result[] } | { failure: LambdaFailure; final: boolean };

/** Sends records through a function. */
export function lambdaStage(context: StreamContext, parameters: Parameters): Stage {
  const lambdaArn = parameters.LambdaArn ?? "";
  const attempts = Number(parameters.NumberOfRetries) + 1;
  return async (items) => {
    const started = context.cloud.clock.now();
    const { arn: streamArn, source } = context.stream();
    const { region } = context.cloud;
    const event = lambdaEvent(
      { streamArn, region, ...(source && { kinesisStreamArn: source.streamArn }) },
      items,
    );
    let attempt: Attempt = { failure: LAMBDA_FAILURES.functionError, final: false };
    let made = 0;
    while (made < attempts) {
      if (made > 0) await pause(context, made);
      made++;
      attempt = await measured(context, () => invoke(context, parameters, event(uuid()), items));
      if ("results" in attempt || attempt.final) break;
    }
    const passed = sort(items, attempt, { attemptsMade: made, lambdaArn });
    await tell(context, passed, {
      attempts: made,
      milliseconds: context.cloud.clock.now() - started,
      lambdaArn,
    });
    return passed;
  };
}

/** Counts an invocation and how long it took. */
async function measured(
  { cloud, record }: StreamContext,
  invocation: () => Promise<Attempt>,
): Promise<Attempt> {
  const started = cloud.clock.now();
  const attempt = await invocation();
  record("ExecuteProcessing.Duration", cloud.clock.now() - started);
  record("ExecuteProcessing.Success", "results" in attempt ? 1 : 0);
  return attempt;
}

const pause = ({ cloud, signal }: StreamContext, made: number): Promise<void> =>
  sleep(cloud.clock, Math.min(FIRST_RETRY_MS * 2 ** (made - 1), LONGEST_RETRY_MS), signal);

async function invoke(
  context: StreamContext,
  { LambdaArn = "", RoleArn }: Parameters,
  payload: Buffer,
  items: readonly Item[],
): Promise<Attempt> {
  const { cloud, sessions, signal, faults } = context;
  const stream = context.stream();
  if (faults.find(stream.name, "transform-error"))
    return { failure: LAMBDA_FAILURES.functionError, final: false };
  if (faults.find(stream.name, "transform-timeout"))
    return { failure: LAMBDA_FAILURES.timedOut, final: false };
  let session: Awaited<ReturnType<typeof sessions.get>>;
  try {
    session = await sessions.get(RoleArn ?? stream.destination.RoleARN, stream.arn, "AWSFirehoseToLambda");
  } catch {
    return { failure: LAMBDA_FAILURES.assumeRoleDenied, final: false };
  }
  const limit = new AbortController();
  const cancel = cloud.clock.after(LONGEST_INVOCATION_MS, () => limit.abort());
  try {
    const input: InvokeCommandInput = {
      FunctionName: LambdaArn,
      InvocationType: "RequestResponse",
      Payload: payload,
    };
    const answer = cloud.call<InvokeCommandOutput>(session.identity, "lambda", "Invoke", input, {
      signal: AbortSignal.any([signal, limit.signal]),
    });
    return read(await unlessAborted(answer, signal, limit.signal), items);
  } catch (error) {
    signal.throwIfAborted();
    const failure = limit.signal.aborted ? LAMBDA_FAILURES.timedOut : invocationFailure(error);
    return { failure, final: false };
  } finally {
    cancel();
  }
}

/** A function that runs on must not hold up the end of the stream. */
function unlessAborted<T>(work: Promise<T>, ...signals: AbortSignal[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.any(signals);
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

function read({ FunctionError, Payload }: InvokeCommandOutput, items: readonly Item[]): Attempt {
  const payload: Uint8Array = Payload ?? new Uint8Array();
  if (FunctionError) {
    const timedOut = /Task timed out|Sandbox\.Timedout/.test(Buffer.from(payload).toString());
    return { failure: timedOut ? LAMBDA_FAILURES.timedOut : LAMBDA_FAILURES.functionError, final: false };
  }
  const results = readResponse(payload, items);
  return Array.isArray(results) ? { results } : { failure: results, final: true };
}

function sort(
  items: readonly Item[],
  attempt: Attempt,
  made: { attemptsMade: number; lambdaArn: string },
): Passed {
  const fail = (item: Item, { code, message }: LambdaFailure): Failed => ({
    item,
    failure: { errorOutputType: "processing-failed", errorCode: code, errorMessage: message, ...made },
  });
  if ("failure" in attempt) {
    return { items: [], failed: items.map((item) => fail(item, attempt.failure)), dropped: [] };
  }
  const passed: Passed = { items: [], failed: [], dropped: [] };
  for (const [i, item] of items.entries()) {
    const result = attempt.results[i] ?? { kind: "failed", failure: LAMBDA_FAILURES.missingRecordId };
    if (result.kind === "failed") passed.failed.push(fail(item, result.failure));
    else if (result.kind === "dropped") passed.dropped.push(item);
    else {
      const keys = result.partitionKeys;
      passed.items.push({ ...item, data: result.data, ...(keys && { keysFromLambda: keys }) });
    }
  }
  return passed;
}

async function tell(
  { cloud, stream, errors, record }: StreamContext,
  { items, failed, dropped }: Passed,
  of: { attempts: number; milliseconds: number; lambdaArn: string },
): Promise<void> {
  const { name, destination } = stream();
  cloud.events.emit("recordsTransformed", {
    stream: name,
    region: cloud.region,
    ok: items.length,
    dropped: dropped.length,
    failed: failed.length,
    attempts: of.attempts,
    milliseconds: of.milliseconds,
  });
  record("SucceedProcessing.Records", items.length);
  record(
    "SucceedProcessing.Bytes",
    items.reduce((sum, { original }) => sum + original.length, 0),
  );
  const first = failed[0]?.failure;
  if (!first) return;
  await errors.write(stream(), destination, {
    errorCode: first.errorCode,
    message: first.errorMessage,
    processor: of.lambdaArn,
  });
}
