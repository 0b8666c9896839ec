import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { s3Client } from "../../../support/s3-edge";

const Bucket = "logs";
const PROGRAM = join(__dirname, "../../../fixtures/s3/serve.ts");

let directory: string;
let server: ChildProcess | undefined;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-s3-"));
});
afterEach(async () => {
  await kill();
  await rm(directory, { recursive: true });
});

/** Starts S3 as a process of its own. */
async function start(): Promise<{ client: S3Client }> {
  const child = spawn(process.execPath, ["-r", "ts-node/register", PROGRAM, directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  server = child;
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (text: Buffer) => resolve(text.toString().trim()));
    child.once("exit", () => reject(new Error("the server did not start")));
  });
  return { client: s3Client(endpoint) };
}

function kill(): Promise<void> {
  const child = server;
  server = undefined;
  if (!child || child.exitCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGKILL");
  return ended;
}

const content = (key: string): string => `${key} `.repeat(5000);

test("loses no acknowledged object over kill -9, and shows none that is half written", async () => {
  const first = await start();
  await first.client.send(new CreateBucketCommand({ Bucket }));
  const acknowledged = new Set<string>();
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let i = 0; ; i++) {
      const Key = `${writer}/${i % 50}`;
      await first.client.send(new PutObjectCommand({ Bucket, Key, Body: content(Key) }));
      acknowledged.add(Key);
      if (acknowledged.size === 200) await kill();
    }
  });
  await Promise.allSettled(writers);
  expect(acknowledged.size).toBeGreaterThanOrEqual(200);
  const { client } = await start();
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  const listed = Contents.map(({ Key = "" }) => Key);
  expect(listed).toEqual(expect.arrayContaining([...acknowledged]));
  for (const Key of listed) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(await Body?.transformToString()).toBe(content(Key));
  }
  expect(await readdir(join(directory, "bodies"))).toHaveLength(listed.length);
});

const GIB = 1024 ** 3;
const CHUNK = Buffer.alloc(1024 ** 2, "x");

function* gibibyte(): Generator<Buffer> {
  for (let sent = 0; sent < GIB; sent += CHUNK.length) yield CHUNK;
}

/** Memory of the server's process, in MB. */
function memory(): number {
  const kibibytes = execFileSync("ps", ["-o", "rss=", "-p", String(server?.pid)], { encoding: "utf8" });
  return (Number(kibibytes) * 1024) / 1e6;
}

test("takes and gives an object of 1 GiB in less than 200 MB of memory", async () => {
  const { client } = await start();
  await client.send(new CreateBucketCommand({ Bucket }));
  const Body = Readable.from(gibibyte(), { objectMode: false });
  await client.send(new PutObjectCommand({ Bucket, Key: "big", Body, ContentLength: GIB }));
  let highest = memory();
  const got = await client.send(new GetObjectCommand({ Bucket, Key: "big" }));
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(got.Body as Readable, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      if (bytes % (64 * CHUNK.length) < chunk.length) highest = Math.max(highest, memory());
    }
  });
  const expected = createHash("sha256");
  for (const chunk of gibibyte()) expected.update(chunk);
  expect({ bytes, sum: hash.digest("hex") }).toEqual({ bytes: GIB, sum: expected.digest("hex") });
  expect(highest).toBeLessThan(200);
});
