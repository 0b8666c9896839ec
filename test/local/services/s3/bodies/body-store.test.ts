import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BodyStore } from "../../../../../local/services/s3/bodies/body-store";
import { collect } from "../../../../support/s3";

let directory: string;
let store: BodyStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-bodies-"));
  store = new BodyStore(directory, true);
  await store.open(new Set());
});

afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const write = async (...texts: string[]) =>
  (await store.write(chunks(...texts), async (size) => size)).segment;

const closed = (stream: NodeJS.ReadableStream): Promise<void> =>
  new Promise((resolve) => stream.once("close", resolve));

test("gives back what was written, whole and in ranges over several files", async () => {
  const segments = [await write("hello ", "wor"), await write("ld"), await write("!")];
  expect((await collect(store.read(segments, 0, 12))).toString()).toBe("hello world!");
  expect((await collect(store.read(segments, 7, 11))).toString()).toBe("orld");
  expect((await collect(store.read(segments, 3, 3))).toString()).toBe("");
});

test("leaves no file behind when the check of the bytes fails", async () => {
  const failing = store.write(chunks("abc"), async () => {
    throw new Error("wrong digest");
  });
  await expect(failing).rejects.toThrow("wrong digest");
  expect(await readdir(directory)).toEqual([]);
});

test("leaves no file behind when the client goes away in the middle", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("abc");
    throw new Error("gone");
  }
  await expect(store.write(broken(), async () => undefined)).rejects.toThrow("gone");
  expect(await readdir(directory)).toEqual([]);
});

test("keeps bytes readable for who began to read them, and removes them afterwards", async () => {
  const segment = await write("x".repeat(600_000));
  const stream = store.read([segment], 0, segment.size);
  await store.remove([segment]);
  expect(await readdir(directory)).toHaveLength(1);
  const end = closed(stream);
  expect(await collect(stream)).toHaveLength(600_000);
  await end;
  await store.open(new Set());
  expect(await readdir(directory)).toEqual([]);
});

test("lets go of bytes that nobody read after all", async () => {
  const segment = await write("abc");
  const stream = store.read([segment], 0, 3);
  const end = closed(stream);
  stream.destroy();
  await end;
  await store.remove([segment]);
  expect(await readdir(directory)).toEqual([]);
});

test("makes the same bytes twice, each deleted on its own", async () => {
  const segment = await write("abc");
  const [copy] = await store.duplicate([segment]);
  if (!copy) throw new Error("there is no copy");
  await store.remove([segment]);
  expect((await collect(store.read([copy], 0, 3))).toString()).toBe("abc");
});

test("removes at the start what no record names", async () => {
  const kept = await write("kept");
  await writeFile(join(directory, "half-written"), "ha");
  await store.open(new Set([kept.id]));
  expect(await readdir(directory)).toEqual([kept.id]);
});
