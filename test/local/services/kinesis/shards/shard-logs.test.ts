import { readdir } from "node:fs/promises";
import { ShardLogs } from "../../../../../local/services/kinesis/shards/shard-logs";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";

let cloud: FakeCloud;
let logs: ShardLogs;
beforeEach(async () => {
  cloud = await fakeCloud();
  logs = new ShardLogs(cloud.state);
});
afterEach(async () => {
  await logs.close();
  await cloud[Symbol.asyncDispose]();
});

const put = (shard: number) =>
  logs.use("s", shard, (log) =>
    log.append([{ arrival: 1, partitionKey: "k", data: Buffer.from("x"), encrypted: false }]),
  );

test("many shards are written and read though few stay open", async () => {
  const shards = Array.from({ length: 200 }, (_, i) => i);
  await Promise.all(shards.map(put));
  await Promise.all(shards.map(put));
  const ends = await Promise.all(shards.map((shard) => logs.use("s", shard, async ({ next }) => next)));
  expect(ends).toEqual(shards.map(() => 2));
});

test("throws away a shard, and a stream", async () => {
  await Promise.all([put(0), put(1)]);
  await logs.drop("s", 0);
  expect(await readdir(cloud.state.path("shards", "s"))).toEqual(["1"]);
  await logs.dropAll("s");
  expect(await readdir(cloud.state.path("shards"))).toEqual([]);
});

test("throws away what streams have left that are gone", async () => {
  await put(0);
  await logs.close();
  await logs.collect(new Set(["s"]));
  expect(await readdir(cloud.state.path("shards"))).toEqual(["s"]);
  await logs.collect(new Set(["other"]));
  expect(await readdir(cloud.state.path("shards"))).toEqual([]);
});
