import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const ROOT = join(__dirname, "../..");

/** What one run of the CDK CLI took, the synth included. */
export interface CdkRun {
  /** Seconds. */
  wall: number;
  /** Seconds of processor time of the CLI and of the app that it starts. */
  cpu: number;
  /** Bytes, of the larger of the two. */
  memory: number;
}

/** Every Node process of the run writes what it has used into a file of its own. */
const REPORTER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const used = { cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024 };
  require("node:fs").writeFileSync(process.env.BENCH_USAGE + "/" + process.pid, JSON.stringify(used));
});`;

/**
 * Runs the real CDK CLI against a cloud.
 * @param endpoint of the cloud; a synth asks for none
 * @throws Error with all that it said when it does not end well
 */
export async function cdkRun(endpoint: string | undefined, ...args: string[]): Promise<CdkRun> {
  const scratch = await mkdtemp(join(tmpdir(), "loglab-bench-cdk-"));
  try {
    const usage = await mkdtemp(join(scratch, "usage-"));
    const reporter = join(scratch, "reporter.js");
    await writeFile(reporter, REPORTER);
    const begun = performance.now();
    await runCli(args, {
      ...process.env,
      ...(endpoint !== undefined && { AWS_ENDPOINT_URL: endpoint }),
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_REGION: "us-east-1",
      BENCH_USAGE: usage,
      CDK_DISABLE_VERSION_CHECK: "1",
      CDK_HOME: scratch,
      NODE_OPTIONS: `--require ${reporter}`,
      NO_PROXY: "127.0.0.1,localhost",
    });
    const wall = (performance.now() - begun) / 1000;
    const used = await Promise.all(
      (await readdir(usage)).map(
        async (file): Promise<{ cpu: number; memory: number }> =>
          JSON.parse(await readFile(join(usage, file), "utf8")),
      ),
    );
    return {
      wall,
      cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: Math.max(...used.map(({ memory }) => memory)),
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function runCli(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const cli = join(ROOT, "node_modules/aws-cdk/bin/cdk");
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`cdk ${args.join(" ")} ended with ${code}:\n${said}`);
}
