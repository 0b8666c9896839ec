/**
 * `npm start` as a newcomer sees it: seconds to `lab ready`, and to the first delivered object in any seat's bucket.
 * Run: npx ts-node --swc bench/first-object.ts [times]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { ListBucketsCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { median } from "./cpu-time";

const POLL_MS = 50;
/** What every seat's objects begin with; other buckets hold assets. */
const SEAT_BUCKET = /^lab-/i;

async function readyAt({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("npm start has no output");
  for await (const line of createInterface({ input: stdout })) {
    const endpoint = /^lab ready (http:\/\/[^/]+)/.exec(line)?.[1];
    if (endpoint !== undefined) return endpoint;
  }
  throw new Error("npm start ended before the lab was ready");
}

async function firstObject(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const s3 = new S3Client({ endpoint, region: "us-east-1", credentials, forcePathStyle: true });
  for (;;) {
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
    for (const { Name = "" } of Buckets.filter(({ Name = "" }) => SEAT_BUCKET.test(Name))) {
      const { KeyCount = 0 } = await s3.send(new ListObjectsV2Command({ Bucket: Name, MaxKeys: 1 }));
      if (KeyCount > 0) return s3.destroy();
    }
    await pause(POLL_MS);
  }
}

/** @returns seconds to readiness, and to the first object */
async function start(): Promise<{ ready: number; object: number }> {
  const begun = performance.now();
  const since = (): number => (performance.now() - begun) / 1000;
  const child = spawn("npm", ["start"], {
    cwd: join(__dirname, ".."),
    env: { ...process.env, LAB_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  try {
    const endpoint = await readyAt(child);
    const ready = since();
    child.stdout?.resume();
    await firstObject(endpoint);
    return { ready, object: since() };
  } finally {
    // npm and what it started have a group of their own: this is Ctrl-C.
    const exit = once(child, "exit");
    process.kill(-(child.pid ?? Number.NaN), "SIGINT");
    await exit;
  }
}

async function main(times: number): Promise<void> {
  const runs: { ready: number; object: number }[] = [];
  for (let i = 0; i < times; i++) {
    const run = await start();
    runs.push(run);
    console.log(`ready ${run.ready.toFixed(1)} s, first object ${run.object.toFixed(1)} s`);
  }
  const ready = median(runs.map((run) => run.ready));
  const object = median(runs.map((run) => run.object));
  console.log(
    `medians of ${times}: ready ${ready.toFixed(1)} s, first object ${object.toFixed(1)} s (required: 45 s)`,
  );
}

main(Number(process.argv[2] ?? 3)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
