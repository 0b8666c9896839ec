import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { type Usage, usageOf } from "./usage";

const ROOT = join(__dirname, "../..");

/** The local cloud as people start it, in a process of its own. */
export interface CloudProcess {
  endpoint: string;
  /** Milliseconds from the start of the process to its first healthy answer. */
  startup: number;
  usage(): Usage;
  /** Ends it, and whatever it has started; with SIGKILL as a machine does that loses its power. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** `--cpu-prof --cpu-prof-dir=…` for one, for the cloud's Node. */
const NODE_ARGUMENTS = process.env.BENCH_NODE_ARGS?.split(" ") ?? [];

/**
 * Starts `lab local --empty` on a free port and waits for its first healthy answer.
 * @param options of the verb besides
 * @throws Error when it ends before, or is not healthy when it says that it is ready
 */
export async function startCloudProcess(...options: string[]): Promise<CloudProcess> {
  const begun = performance.now();
  const command = ["bin/lab.js", "local", "--empty", "--port", "0", ...options];
  const child = spawn(process.execPath, [...NODE_ARGUMENTS, ...command], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const endpoint = await ready(child);
  const { ok } = await fetch(`${endpoint}/_lab/health`);
  if (!ok) throw new Error("the local cloud says that it is ready, and is not");
  const startup = performance.now() - begun;
  const pid = child.pid ?? Number.NaN;
  return {
    endpoint,
    startup,
    usage: () => usageOf(pid),
    async stop(signal = "SIGTERM") {
      const exit = once(child, "exit");
      child.kill(signal);
      await exit;
    },
  };
}

async function ready({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("the local cloud has no output");
  for await (const line of createInterface({ input: stdout })) {
    const endpoint = /^lab ready (http:\/\/[^/]+)/.exec(line)?.[1];
    if (endpoint !== undefined) return endpoint;
  }
  throw new Error("the local cloud ended before it was ready");
}
