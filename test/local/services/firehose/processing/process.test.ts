import type { InvokeCommandInput } from "@aws-sdk/client-lambda";
import { type Bench, firehoseBench } from "../../../../support/firehose";
import { answer, base64, eventOf, text, transformBy } from "../../../../support/transform";

const HINTS = { SizeInMBs: 1, IntervalInSeconds: 10 };
const PREFIXES = { Prefix: "logs/", ErrorOutputPrefix: "errors/!{firehose:error-output-type}/" };
const QUICK = { BufferSizeInMBs: "1", BufferIntervalInSeconds: "1" };

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const bodies = (): string[] => bench.objects.map(({ body }) => body.toString());

describe("§7 transform", () => {
  const outcomes: Record<string, (id: string) => { recordId: string; result: string; data?: string }> = {
    ok: (recordId) => ({ recordId, result: "Ok", data: base64("OK\n") }),
    drop: (recordId) => ({ recordId, result: "Dropped" }),
    fail: (recordId) => ({ recordId, result: "ProcessingFailed" }),
  };

  beforeEach(async () => {
    bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) =>
      answer(
        eventOf(input).records.map(
          ({ recordId, data }) => outcomes[text(data)]?.(recordId) ?? { recordId, result: "Ok", data },
        ),
      ),
    );
    await bench.create("logs", {
      BufferingHints: HINTS,
      ...PREFIXES,
      ProcessingConfiguration: transformBy(QUICK),
    });
  });

  test("Ok is delivered, Dropped is nowhere, ProcessingFailed goes to the error prefix as it came", async () => {
    await bench.put("logs", "ok", "drop", "fail", "as it is");
    const arrival = bench.cloud.clock.now();
    const flushes = [await bench.until("bufferFlushed"), await bench.until("bufferFlushed")];
    expect(flushes.map(({ buffer, records, lines }) => ({ buffer, records, lines }))).toEqual([
      { buffer: "delivery", records: 2, lines: 2 },
      { buffer: "error", records: 1, lines: 1 },
    ]);
    const [delivered, error] = bench.objects;
    expect(delivered?.body.toString()).toBe("OK\nas it is");
    expect(error?.key).toMatch(/^errors\/processing-failed\/logs-1-2026-01-15-12-00-\d\d-[0-9a-f-]{36}$/);
    const record = JSON.parse(error?.body.toString() ?? "") as Record<string, unknown>;
    expect(Object.entries(record).slice(0, 5)).toEqual([
      ["rawData", base64("fail")],
      ["errorCode", "Lambda.ProcessingFailedStatus"],
      ["errorMessage", "ProcessingFailed status set for record"],
      ["attemptsMade", 1],
      ["arrivalTimestamp", arrival],
    ]);
    expect(Object.keys(record).slice(5)).toEqual(["attemptEndingTimestamp", "lambdaARN"]);
  });

  test("the destination's interval counts from when transformed records come back", async () => {
    await bench.put("logs", "x");
    await bench.cloud.clock.advance(1000);
    await bench.now("recordsTransformed");
    await bench.now("bufferChanged", ({ buffer, records }) => buffer === "delivery" && records === 1);
    await bench.cloud.clock.advance(9_999);
    expect(bench.objects).toEqual([]);
    await bench.cloud.clock.advance(1);
    await bench.now("bufferFlushed");
  });

  test("processed records outlive a restart without being transformed or delivered twice", async () => {
    await bench.put("logs", "ok", "fail");
    await bench.until("recordsTransformed");
    await bench.restart();
    await bench.until("bufferFlushed", ({ buffer }) => buffer === "delivery");
    await bench.until("bufferFlushed", ({ buffer }) => buffer === "error");
    await bench.restart();
    await bench.cloud.clock.advance(60_000);
    expect(bench.objects).toHaveLength(2);
    expect(bench.cloud.calls.filter(({ operation }) => operation === "Invoke")).toHaveLength(1);
  });

  test("a function that throws is retried, then every record of the batch fails with the attempts that were made", async () => {
    let invocations: string[] = [];
    bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) => {
      invocations.push(eventOf(input).invocationId);
      return { StatusCode: 200, FunctionError: "Unhandled", Payload: Buffer.from('{"errorMessage":"boom"}') };
    });
    await bench.put("logs", "a", "b");
    await bench.until("bufferFlushed", ({ buffer }) => buffer === "error");
    const records = bodies().flatMap((body) => body.split("\n").map((line) => JSON.parse(line)));
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ errorCode: "Lambda.FunctionError", attemptsMade: 4 });
    expect(new Set(invocations).size).toBe(4);
    invocations = [];
  });
});
