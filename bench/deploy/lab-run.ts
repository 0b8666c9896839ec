import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const ROOT = join(__dirname, "../..");

/** What one run of the `lab` command took. */
export interface LabRun {
  /** Seconds. */
  wall: number;
  /** Seconds of processor time of the command and of the app that it starts. */
  cpu: number;
  /** The most bytes that any one process of it had resident in memory. */
  memory: number;
  printed: string;
}

/** Every Node process of the run writes what it has used into a file of its own; maxRSS is in kilobytes. */
const REPORTER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const used = { cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024 };
  require("node:fs").writeFileSync(process.env.BENCH_USAGE + "/" + process.pid, JSON.stringify(used));
});`;

/**
 * Runs the command as people do.
 * @throws Error with all that it said when it does not end with 0
 */
export async function labRun(...args: string[]): Promise<LabRun> {
  const scratch = await mkdtemp(join(tmpdir(), "loglab-bench-lab-"));
  try {
    const usage = await mkdtemp(join(scratch, "usage-"));
    const reporter = join(scratch, "reporter.js");
    await writeFile(reporter, REPORTER);
    const begun = performance.now();
    const child = spawn(process.execPath, [join(ROOT, "bin/lab.js"), ...args], {
      cwd: ROOT,
      env: { ...process.env, BENCH_USAGE: usage, NODE_OPTIONS: `--require ${reporter}` },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        printed += chunk;
      });
    }
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw new Error(`lab ${args.join(" ")} ended with ${code}:\n${printed}`);
    const wall = (performance.now() - begun) / 1000;
    const used = await Promise.all((await readdir(usage)).map((file) => readUsage(join(usage, file))));
    return {
      wall,
      cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: Math.max(...used.map(({ memory }) => memory)),
      printed,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function readUsage(file: string): Promise<{ cpu: number; memory: number }> {
  return JSON.parse(await readFile(file, "utf8"));
}
