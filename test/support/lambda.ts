import type { Service } from "../../local/core/service";
import { createLambda } from "../../local/services/lambda";
import { act, type FakeCloud } from "./fake-cloud";
import { servingCloud } from "./serving-cloud";
import { zipOf } from "./zip";

export const ROLE = "arn:aws:iam::000000000000:role/function";

export interface LambdaUnderTest extends AsyncDisposable {
  cloud: FakeCloud;
  lambda: Service;
  /** Messages that functions logged, in order. */
  logged: string[];
}

/** Lambda with a real HTTP edge, so that functions run in processes of their own; logs are collected. */
export async function lambdaUnderTest(options: { directory?: string } = {}): Promise<LambdaUnderTest> {
  const cloud = await servingCloud(options);
  const logged: string[] = [];
  cloud.answers.set("logs.CreateLogStream", () => ({}));
  cloud.answers.set("logs.PutLogEvents", ({ logEvents }: { logEvents: { message: string }[] }) => {
    logged.push(...logEvents.map(({ message }) => message));
    return {};
  });
  const lambda = createLambda(cloud);
  await lambda.start();
  return {
    cloud,
    lambda,
    logged,
    async [Symbol.asyncDispose]() {
      await lambda.stop();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

/** Makes a function of one file, `index.js` unless named otherwise. */
export async function createFunction(
  lambda: Service,
  source: string | Record<string, string>,
  overrides: object = {},
): Promise<object> {
  const files = typeof source === "string" ? { "index.js": source } : source;
  const ZipFile = zipOf(Object.entries(files).map(([name, data]) => ({ name, data })));
  return act(lambda, "CreateFunction", {
    FunctionName: "f",
    Role: ROLE,
    Runtime: "nodejs22.x",
    Handler: "index.handler",
    Code: { ZipFile },
    ...overrides,
  });
}

/** Invokes `f` and reads its answer. */
export async function invoke(
  lambda: Service,
  payload: unknown = {},
  overrides: object = {},
): Promise<{ answer: unknown; error?: string; log: string }> {
  const { Payload, FunctionError, LogResult } = await act<{
    Payload: Uint8Array;
    FunctionError?: string;
    LogResult: string;
  }>(lambda, "Invoke", {
    FunctionName: "f",
    Payload: Buffer.from(JSON.stringify(payload)),
    LogType: "Tail",
    ...overrides,
  });
  return {
    answer: JSON.parse(Buffer.from(Payload).toString()),
    ...(FunctionError && { error: FunctionError }),
    log: Buffer.from(LogResult, "base64").toString(),
  };
}
