import type { InvokeCommandInput } from "@aws-sdk/client-lambda";
import { AwsError } from "../../../../../local/core/errors";
import { type Bench, firehoseBench } from "../../../../support/firehose";
import { answer, eventOf, transformBy } from "../../../../support/transform";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const HINTS = { SizeInMBs: 1, IntervalInSeconds: 1 };

async function start(parameters: Readonly<Record<string, string>> = {}): Promise<void> {
  await bench.create("logs", {
    BufferingHints: HINTS,
    CloudWatchLoggingOptions: { Enabled: true, LogGroupName: "group", LogStreamName: "stream" },
    ProcessingConfiguration: transformBy({
      BufferSizeInMBs: "1",
      BufferIntervalInSeconds: "0",
      ...parameters,
    }),
  });
  bench.cloud.answers.set("logs.PutLogEvents", () => ({}));
}

/** Puts one record and reads what the error output says of it. */
async function failed(): Promise<Record<string, unknown>> {
  await bench.put("logs", "a");
  await bench.until("bufferFlushed", ({ buffer }) => buffer === "error");
  return JSON.parse(bench.objects.at(-1)?.body.toString() ?? "") as Record<string, unknown>;
}

test.each<[string, () => object, string]>([
  [
    "the function may not be invoked",
    () => {
      throw new AwsError("AccessDeniedException", "no", 403);
    },
    "Lambda.InvokeAccessDenied",
  ],
  [
    "the function is not there",
    () => {
      throw new AwsError("ResourceNotFoundException", "no", 404);
    },
    "Lambda.ResourceNotFound",
  ],
  [
    "too many run at once",
    () => {
      throw new AwsError("TooManyRequestsException", "no", 429);
    },
    "Lambda.InvokeLimitExceeded",
  ],
  [
    "the function throws",
    () => ({ StatusCode: 200, FunctionError: "Unhandled", Payload: Buffer.from("{}") }),
    "Lambda.FunctionError",
  ],
  [
    "the function runs out of time",
    () => ({
      StatusCode: 200,
      FunctionError: "Unhandled",
      Payload: Buffer.from('{"errorMessage":"2026 x Task timed out after 3.00 seconds"}'),
    }),
    "Lambda.FunctionTimedOut",
  ],
])("§7 when %s it is tried four times, then the record fails", async (_, invoke, errorCode) => {
  await start();
  bench.cloud.answers.set("lambda.Invoke", invoke);
  expect(await failed()).toMatchObject({ errorCode, attemptsMade: 4 });
  expect(bench.cloud.calls.filter(({ operation }) => operation === "Invoke")).toHaveLength(4);
});

test("§7 zero retries means one attempt", async () => {
  await start({ NumberOfRetries: "0" });
  bench.cloud.answers.set("lambda.Invoke", () => ({ StatusCode: 200, FunctionError: "Unhandled" }));
  expect(await failed()).toMatchObject({ attemptsMade: 1 });
});

test("§7 a malformed answer is final", async () => {
  await start();
  bench.cloud.answers.set("lambda.Invoke", () => ({ StatusCode: 200, Payload: Buffer.from("not json") }));
  expect(await failed()).toMatchObject({ errorCode: "Lambda.JsonProcessingException", attemptsMade: 1 });
});

test("§7 attempts have invocation ids of their own, and the same records", async () => {
  await start();
  const events: ReturnType<typeof eventOf>[] = [];
  bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) => {
    const event = eventOf(input);
    events.push(event);
    if (events.length < 3) return { StatusCode: 200, FunctionError: "Unhandled" };
    return answer(event.records.map(({ recordId, data }) => ({ recordId, result: "Ok", data })));
  });
  await bench.put("logs", "a", "b");
  await bench.until("bufferFlushed", ({ buffer }) => buffer === "delivery");
  expect(new Set(events.map(({ invocationId }) => invocationId)).size).toBe(3);
  expect(events[2]?.records).toEqual(events[0]?.records);
  expect(bench.objects[0]?.body.toString()).toBe("ab");
});

test("§7 a function that answers nothing for five minutes has timed out", async () => {
  await start({ NumberOfRetries: "0" });
  bench.cloud.answers.set("lambda.Invoke", () => new Promise(() => {}));
  expect(await failed()).toMatchObject({ errorCode: "Lambda.FunctionTimedOut" });
});

test("§13 the failure is told to the stream's log group, a sample of many", async () => {
  await start({ NumberOfRetries: "0" });
  bench.cloud.answers.set("lambda.Invoke", () => ({ StatusCode: 200, FunctionError: "Unhandled" }));
  await failed();
  await failed();
  const told = bench.cloud.calls.filter(({ operation }) => operation === "PutLogEvents");
  expect(told).toHaveLength(1);
  expect(told[0]?.input).toMatchObject({ logGroupName: "group", logStreamName: "stream" });
  const { logEvents = [] } = (told[0]?.input ?? {}) as { logEvents?: { message: string }[] };
  expect(JSON.parse(logEvents[0]?.message ?? "")).toEqual({
    deliveryStreamARN: "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs",
    destination: "arn:aws:s3:::logs",
    deliveryStreamVersionId: 1,
    message: "The Lambda function was successfully invoked but it returned an error result.",
    errorCode: "Lambda.FunctionError",
    processor: "arn:aws:lambda:us-east-1:000000000000:function:transform",
  });
});

test("a stop does not wait for a function that runs on, and its records are transformed after the start", async () => {
  await start();
  bench.cloud.answers.set("lambda.Invoke", () => new Promise(() => {}));
  await bench.put("logs", "a");
  await bench.cloud.clock.advance(2000);
  bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) =>
    answer(eventOf(input).records.map(({ recordId, data }) => ({ recordId, result: "Ok", data }))),
  );
  await bench.restart();
  await bench.until("bufferFlushed");
  expect(bench.objects.map(({ body }) => body.toString())).toEqual(["a"]);
});

test("many tiny records go in several invocations, each event within Lambda's 6 MB", async () => {
  const sizes: number[] = [];
  bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) => {
    sizes.push((input.Payload as Uint8Array).length);
    return answer(eventOf(input).records.map(({ recordId }) => ({ recordId, result: "Dropped" })));
  });
  await start({ BufferSizeInMBs: "3", BufferIntervalInSeconds: "60" });
  for (let i = 0; i < 42; i++) await bench.put("logs", ...Array.from({ length: 500 }, () => "x"));
  let seen = 0;
  while (seen < 21_000) seen += (await bench.until("recordsTransformed")).dropped;
  expect(sizes).toHaveLength(3);
  expect(Math.max(...sizes)).toBeLessThan(6_291_456);
});
