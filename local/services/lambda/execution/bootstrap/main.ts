import type { IncomingHttpHeaders } from "node:http";
import { type Handler, loadHandler } from "./handler";
import { beginRequest, endRequest, openLogChannel } from "./log-channel";
import { fail, failInit, type Invocation, next, printError, respond } from "./runtime-client";

/** The program of an execution environment: loads the handler, then serves one invocation after the other. */
const { LAMBDA_TASK_ROOT = "", _HANDLER = "", _LAMBDA_TELEMETRY_LOG_FD } = process.env;
delete process.env._LAMBDA_TELEMETRY_LOG_FD;
openLogChannel(Number(_LAMBDA_TELEMETRY_LOG_FD));

/** Names by which the runtime reports what a handler did not catch, and its exit codes. */
const UNCAUGHT = 129;
const UNHANDLED = 128;

/** The invocation that is served. */
let current: string | undefined;
/** Runs when the event loop has nothing left. */
let whenEmpty: (() => void) | undefined;

Object.assign(globalThis, {
  awslambda: {
    streamifyResponse(): never {
      throw new Error("Response streaming is not modelled by the local cloud (see local/FIDELITY.md).");
    },
  },
});

process.on("beforeExit", () => whenEmpty?.());
process.on("uncaughtException", (error) => void die("Uncaught Exception", error, UNCAUGHT));
process.on("unhandledRejection", (reason) => {
  const error = Object.assign(new Error(reason instanceof Error ? `${reason}` : String(reason)), {
    name: "Runtime.UnhandledPromiseRejection",
    reason,
  });
  void die("Unhandled Promise Rejection", error, UNHANDLED);
});

async function die(title: string, error: unknown, code: number): Promise<void> {
  printError(title, error);
  if (current !== undefined) {
    endRequest();
    await fail(current, error);
  }
  process.exit(code);
}

async function serve(): Promise<void> {
  let handler: Handler;
  try {
    handler = await loadHandler(LAMBDA_TASK_ROOT, _HANDLER);
  } catch (error) {
    printError("Uncaught Exception", error);
    endRequest();
    await failInit(error);
    process.exit(1);
  }
  for (;;) {
    const invocation = await next();
    current = invocation.id;
    beginRequest(invocation.id);
    const outcome = await run(handler, invocation);
    whenEmpty = undefined;
    current = undefined;
    endRequest();
    if ("error" in outcome) await fail(invocation.id, outcome.error);
    else await respond(invocation.id, outcome.body);
  }
}

type Outcome = { body: string } | { error: unknown };

/** Calls the handler in whichever style it is written: promise, callback, or the old context methods. */
async function run(handler: Handler, { id, headers, body }: Invocation): Promise<Outcome> {
  process.env._X_AMZN_TRACE_ID = headerText(headers, "lambda-runtime-trace-id");
  const outcome = await new Promise<Outcome>((resolve) => {
    const succeed = (result?: unknown): void => resolve(stringify(result));
    const reject = (error: unknown): void => {
      printError("Invoke Error", error);
      resolve({ error });
    };
    const context = contextOf(id, headers);
    const done = (error: unknown, result?: unknown): void =>
      error === null || error === undefined ? succeed(result) : reject(error);
    const callback = (error: unknown, result?: unknown): void => {
      if (context.callbackWaitsForEmptyEventLoop === false) done(error, result);
      else whenEmpty = () => done(error, result);
    };
    // A handler that never answers ends when nothing is left to wait for.
    whenEmpty = () => succeed(null);
    try {
      if (handler.length > 2 && process.env.AWS_EXECUTION_ENV === "AWS_Lambda_nodejs24.x")
        throw noCallbacks();
      Object.assign(context, { done, succeed, fail: reject });
      const result = handler(JSON.parse(body), context, callback);
      if (isThenable(result)) result.then(succeed, reject);
    } catch (error) {
      reject(error);
    }
  });
  return outcome;
}

function stringify(result: unknown): Outcome {
  try {
    return { body: JSON.stringify(result ?? null) ?? "null" };
  } catch {
    return { error: new Error("Unable to stringify response body") };
  }
}

function isThenable(value: unknown): value is Promise<unknown> {
  return typeof (value as Promise<unknown> | undefined)?.then === "function";
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html */
function noCallbacks(): Error {
  return Object.assign(
    new Error(
      "AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. Write the handler as an async function, or choose an older runtime.",
    ),
    { name: "Runtime.CallbackHandlerDeprecated" },
  );
}

function contextOf(id: string, headers: IncomingHttpHeaders) {
  const end = performance.now() + Number(headerText(headers, "lambda-runtime-remaining-ms"));
  const { env } = process;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: parsed(headerText(headers, "lambda-runtime-client-context")),
    identity: parsed(headerText(headers, "lambda-runtime-cognito-identity")),
    invokedFunctionArn: headerText(headers, "lambda-runtime-invoked-function-arn"),
    awsRequestId: id,
    getRemainingTimeInMillis: (): number => Math.max(0, Math.round(end - performance.now())),
  };
}

const headerText = (headers: IncomingHttpHeaders, name: string): string => String(headers[name] ?? "");
const parsed = (text: string): unknown => (text === "" ? undefined : JSON.parse(text));

void serve();
