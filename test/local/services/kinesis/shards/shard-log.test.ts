import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ShardLog } from "../../../../../local/services/kinesis/shards/shard-log";

const ALL = { records: 10_000, bytes: 10 * 1024 * 1024, horizon: 0 };
const MIB = 1024 * 1024;

let directory: string;
let log: ShardLog;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
  log = await ShardLog.open(directory, false);
});
afterEach(async () => {
  await log.close();
  await rm(directory, { recursive: true, force: true });
});

const entry = (text: string, arrival: number) => ({
  arrival: log.arrival(arrival),
  partitionKey: "k",
  data: Buffer.from(text),
  encrypted: false,
});
const put = (arrival: number, ...texts: string[]) => log.append(texts.map((text) => entry(text, arrival)));
const texts = async (from: number, limits = {}) =>
  (await log.read(from, { ...ALL, ...limits })).records.map(({ data }) => Buffer.from(data).toString());

test("gives records in their order, from any position, to as many readers as come", async () => {
  expect(await put(1, "a", "b")).toEqual([0, 1]);
  expect(await put(2, "c")).toEqual([2]);
  for (const from of [0, 1, 0, 2, 1, 0, 2]) expect(await texts(from)).toEqual(["a", "b", "c"].slice(from));
  expect(await texts(3)).toEqual([]);
});

test("goes on where it stopped, by number and by size, and a record too large for a read comes alone", async () => {
  await put(1, "aaaa", "bbbb", "cccc");
  expect(await log.read(0, { ...ALL, records: 1 })).toMatchObject({ next: 1 });
  expect(await texts(1, { bytes: 10 })).toEqual(["bbbb", "cccc"]);
  expect(await texts(1, { bytes: 9 })).toEqual(["bbbb"]);
  expect(await texts(0, { bytes: 1 })).toEqual(["aaaa"]);
});

test("a reader at the end finds what comes", async () => {
  await put(1, "a");
  const { next } = await log.read(0, ALL);
  expect(await texts(next)).toEqual([]);
  await put(2, "b");
  expect(await texts(next)).toEqual(["b"]);
});

test("finds the first record of a time, over all its files", async () => {
  const large = "x".repeat(2 * MIB);
  for (let time = 10; time <= 60; time += 10) await put(time, large);
  expect((await readdir(directory)).length).toBeGreaterThan(2);
  expect(await log.positionAt(0)).toBe(0);
  expect(await log.positionAt(10)).toBe(0);
  expect(await log.positionAt(11)).toBe(1);
  expect(await log.positionAt(40)).toBe(3);
  expect(await log.positionAt(60)).toBe(5);
  expect(await log.positionAt(61)).toBe(6);
});

test("a record that comes while a time is looked for is not passed over", async () => {
  await put(10, "before");
  const [position] = await Promise.all([log.positionAt(20), put(20, "after")]);
  expect(position).toBe(1);
});

test("no record arrives before the one before it, though the clock goes back", async () => {
  await put(50, "a");
  await put(40, "b");
  expect((await log.read(0, ALL)).records.map(({ arrival }) => arrival)).toEqual([50, 50]);
});

test("passes over what has expired, and frees the disk of it", async () => {
  const large = "x".repeat(2 * MIB);
  for (let time = 10; time <= 60; time += 10) await put(time, large);
  expect(await log.read(0, { ...ALL, horizon: 55 })).toMatchObject({ records: [{ position: 5 }], next: 6 });
  const before = (await readdir(directory)).length;
  await log.expire(55);
  expect((await readdir(directory)).length).toBeLessThan(before);
  expect(await log.read(0, { ...ALL, horizon: 55 })).toMatchObject({ records: [{ position: 5 }], next: 6 });
  await log.expire(61);
  expect(await readdir(directory)).toHaveLength(1);
  expect(await put(70, "new")).toEqual([6]);
  expect(await texts(0)).toEqual(["new"]);
});

test("knows its times again when it is opened", async () => {
  const large = "x".repeat(2 * MIB);
  for (let time = 10; time <= 60; time += 10) await put(time, large);
  await log.close();
  log = await ShardLog.open(directory, false);
  expect(log.next).toBe(6);
  expect(await log.positionAt(40)).toBe(3);
  expect(log.arrival(0)).toBe(60);
});
