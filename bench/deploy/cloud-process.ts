import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const ROOT = join(__dirname, "../..");
const HEALTHY_WITHIN = 60_000;

/** The local cloud as people start it, in a process of its own. */
export interface CloudProcess {
  child: ChildProcess;
  endpoint: string;
  /** Milliseconds from the start of the process to its first answer. */
  startup: number;
}

/** Seconds of processor time and bytes in memory of a process, its children not counted (Linux). */
export interface Usage {
  cpu: number;
  memory: number;
}

/** Starts `lab local --empty` and waits for its first healthy answer. */
export async function startCloudProcess(port: number, ...options: string[]): Promise<CloudProcess> {
  const endpoint = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ["-r", "ts-node/register", "bin/lab.ts", "local", "--empty", "--port", String(port), ...options],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
  );
  while (!(await healthy(endpoint))) {
    if (child.exitCode !== null) throw new Error(`the local cloud ended with ${child.exitCode}`);
    if (performance.now() - begun > HEALTHY_WITHIN) throw new Error("the local cloud does not answer");
  }
  return { child, endpoint, startup: performance.now() - begun };
}

/** Ends the cloud and whatever it started. */
export async function stopCloudProcess({ child }: CloudProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exit;
}

async function healthy(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/_lab/health`)).ok;
  } catch {
    await new Promise(setImmediate);
    return false;
  }
}

/** Clock ticks a second on every Linux that Node runs on. */
const TICKS = 100;

export async function usageOf({ child }: CloudProcess): Promise<Usage> {
  const stat = await readFile(`/proc/${child.pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const status = await readFile(`/proc/${child.pid}/status`, "utf8");
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, memory: kilobytes * 1024 };
}
