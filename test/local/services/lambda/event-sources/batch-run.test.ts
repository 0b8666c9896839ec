import { type EventSourceBench, eventSourceBench } from "../../../../support/event-source";

let bench: EventSourceBench;
beforeEach(async () => {
  bench = await eventSourceBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const BUCKET = "arn:aws:s3:::failures";

/** A function that cannot bear one record. */
const failOn = (poison: string) => (texts: string[]) => {
  if (texts.includes(poison)) throw new Error("no");
};

test("a batch that fails is tried again until it succeeds, and holds up what comes behind it", async () => {
  let failures = 3;
  bench.handler = () => {
    if (failures-- > 0) throw new Error("no");
  };
  await bench.put("1");
  await bench.map();
  await bench.until(() => bench.calls.length === 2);
  await bench.put("2");
  await bench.until(() => bench.calls.length === 5);
  expect(bench.calls).toEqual([["1"], ["1"], ["1"], ["1"], ["2"]]);
});

test("is given up after so many retries, and told of where the mapping says", async () => {
  bench.handler = failOn("2");
  await bench.put("1", "2");
  await bench.map({ retries: 1, onFailure: BUCKET });
  await bench.until(() => bench.objects.length === 1);
  await bench.put("3");
  await bench.until(() => bench.calls.length === 3);
  expect(bench.calls).toEqual([["1", "2"], ["1", "2"], ["3"]]);
  const { Bucket, Key = "", Body } = bench.objects[0] ?? {};
  expect(Bucket).toBe("failures");
  expect(Key).toMatch(
    /^aws\/lambda\/m\/shardId-000000000000\/2026\/01\/15\/2026-01-15T12\.\d\d\.\d\d-[0-9a-f-]{36}$/,
  );
  const told = JSON.parse(String(Body));
  expect(told).toMatchObject({
    requestContext: {
      functionArn: "arn:aws:lambda:us-east-1:000000000000:function:f",
      condition: "RetryAttemptsExhausted",
      approximateInvokeCount: 2,
    },
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    KinesisBatchInfo: { shardId: "shardId-000000000000", batchSize: 2 },
  });
  expect(JSON.parse(told.payload).Records).toHaveLength(2);
});

test("is split until the record that fails is alone, which costs no retry", async () => {
  bench.handler = failOn("3");
  await bench.put("1", "2", "3", "4");
  await bench.map({ bisect: true, retries: 0, onFailure: BUCKET });
  await bench.until(() => bench.calls.length === 5);
  expect(bench.calls).toEqual([["1", "2", "3", "4"], ["1", "2"], ["3", "4"], ["3"], ["4"]]);
  expect(JSON.parse(String(bench.objects[0]?.Body)).KinesisBatchInfo).toMatchObject({ batchSize: 1 });
});

test("begins anew at the first record that a function reports", async () => {
  let once = true;
  bench.handler = (_, records) => {
    const failed = once ? records.slice(1, 2) : [];
    once = false;
    return { batchItemFailures: failed.map(({ kinesis }) => ({ itemIdentifier: kinesis.sequenceNumber })) };
  };
  await bench.put("1", "2", "3");
  await bench.map({ reportsFailures: true });
  await bench.until(() => bench.calls.length === 2);
  expect(bench.calls).toEqual([
    ["1", "2", "3"],
    ["2", "3"],
  ]);
});

test("what it reports counts for nothing where it is not asked to", async () => {
  bench.handler = (_, records) => ({
    batchItemFailures: records.map(({ kinesis }) => ({ itemIdentifier: kinesis.sequenceNumber })),
  });
  await bench.put("1");
  await bench.map();
  await bench.until(() => bench.calls.length === 1);
  await bench.put("2");
  await bench.until(() => bench.calls.length === 2);
  expect(bench.calls).toEqual([["1"], ["2"]]);
});

test("gives up what is older than the mapping wants it", async () => {
  bench.handler = failOn("old");
  await bench.put("old");
  await bench.map({ age: 60, onFailure: BUCKET });
  await bench.until(() => bench.objects.length === 1);
  expect(JSON.parse(String(bench.objects[0]?.Body)).requestContext.condition).toBe(
    "MaximumRecordAgeExceeded",
  );
  await bench.put("new");
  await bench.until(() => bench.calls.at(-1)?.[0] === "new");
});

test("a function that is gone is waited for, and loses nothing", async () => {
  await bench.map({ function: { name: "gone" }, retries: 0 });
  await bench.put("1");
  await bench.until(() => bench.mappings.get("m").lastResult.startsWith("PROBLEM"));
  const { function: _, ...mapping } = bench.mappings.get("m");
  await bench.mappings.put({ ...mapping, function: { name: "f" }, state: "Updating" });
  await bench.until(() => bench.calls.length === 1);
  expect(bench.calls).toEqual([["1"]]);
});

test("a destination that does not take it is tried again", async () => {
  bench.handler = failOn("1");
  const take = bench.cloud.answers.get("s3.PutObject");
  bench.cloud.answers.set("s3.PutObject", () => {
    if (take) bench.cloud.answers.set("s3.PutObject", take);
    throw new Error("not now");
  });
  await bench.put("1");
  await bench.map({ retries: 0, onFailure: BUCKET });
  await bench.until(() => bench.objects.length === 1);
});
