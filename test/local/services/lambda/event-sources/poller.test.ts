import { type EventSourceBench, eventSourceBench } from "../../../../support/event-source";
import { act } from "../../../../support/fake-cloud";

let bench: EventSourceBench;
beforeEach(async () => {
  bench = await eventSourceBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const seen = (): string[] => bench.calls.flat();

test("brings what is there and what comes, each record once and in order", async () => {
  await bench.put("1", "2");
  await bench.map();
  await bench.until(() => seen().length === 2);
  await bench.put("3");
  await bench.until(() => seen().length === 3);
  expect(seen()).toEqual(["1", "2", "3"]);
  expect(bench.mappings.get("m").lastResult).toBe("OK");
});

test("no batch is larger than it may be", async () => {
  await bench.put("1", "2", "3", "4", "5");
  await bench.map({ batchSize: 2 });
  await bench.until(() => seen().length === 5);
  expect(bench.calls).toEqual([["1", "2"], ["3", "4"], ["5"]]);
});

test("gathers records for as long as its window", async () => {
  await bench.map({ window: 10 });
  await bench.put("1");
  await bench.cloud.clock.advance(5000);
  await bench.put("2");
  expect(bench.calls).toEqual([]);
  await bench.until(() => seen().length === 2);
  expect(bench.calls).toEqual([["1", "2"]]);
});

test("from the latest on, what came before is not brought", async () => {
  await bench.put("before");
  await bench.cloud.clock.advance(1000);
  await bench.map({ position: "LATEST" });
  await bench.put("after");
  await bench.until(() => seen().length === 1);
  expect(seen()).toEqual(["after"]);
});

test("from a time on", async () => {
  await bench.put("before");
  await bench.cloud.clock.advance(1000);
  const timestamp = bench.cloud.clock.now();
  await bench.put("then");
  await bench.map({ position: "AT_TIMESTAMP", timestamp });
  await bench.until(() => seen().length === 1);
  expect(seen()).toEqual(["then"]);
});

test("goes on behind what is done with when it is started again", async () => {
  await bench.put("1");
  await bench.map();
  await bench.until(() => seen().length === 1);
  await bench.restart();
  await bench.put("2");
  await bench.until(() => seen().length === 2);
  expect(seen()).toEqual(["1", "2"]);
});

test("comes from a shard to its children when all of it is done with", async () => {
  await bench.put("parent");
  await bench.stream("ACTIVE", () =>
    act(bench.kinesis, "UpdateShardCount", {
      StreamName: "s",
      TargetShardCount: 2,
      ScalingType: "UNIFORM_SCALING",
    }),
  );
  await bench.put("a", "b");
  await bench.map();
  await bench.until(() => seen().length === 3);
  expect(seen()[0]).toBe("parent");
  expect(seen().sort()).toEqual(["a", "b", "parent"]);
});

test("says why it cannot read, and goes on when it can", async () => {
  await bench.map({ sourceArn: "arn:aws:kinesis:us-east-1:000000000000:stream/late" });
  await bench.until(() => bench.mappings.get("m").lastResult.startsWith("PROBLEM"));
  expect(bench.mappings.get("m").lastResult).toBe(
    "PROBLEM: Stream late under account 000000000000 not found.",
  );
  await bench.stream("ACTIVE", () =>
    act(bench.kinesis, "CreateStream", { StreamName: "late", ShardCount: 1 }),
  );
  await act(bench.kinesis, "PutRecord", { StreamName: "late", PartitionKey: "k", Data: Buffer.from("x") });
  await bench.until(() => seen().length === 1);
});

test("reads nothing while it is disabled, and nothing any more once it is deleted", async () => {
  await bench.map();
  await bench.mappings.put({ ...bench.mappings.get("m"), enabled: false, state: "Disabling" });
  await bench.until(() => bench.mappings.get("m").state === "Disabled");
  await bench.put("1");
  await bench.cloud.clock.advance(10_000);
  expect(seen()).toEqual([]);
  await bench.mappings.put({ ...bench.mappings.get("m"), enabled: true, state: "Enabling" });
  await bench.until(() => seen().length === 1);
  await bench.mappings.put({ ...bench.mappings.get("m"), state: "Deleting" });
  await bench.until(() => bench.mappings.find("m") === undefined);
  await bench.put("2");
  await bench.cloud.clock.advance(10_000);
  expect(seen()).toEqual(["1"]);
});
