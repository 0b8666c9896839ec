import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestCloud } from "./cloud";
import { ROOT } from "./source-files";

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a client program to its end, against whatever the environment of a cloud or target names. */
export async function run(
  program: string,
  args: readonly string[],
  cloud: Pick<TestCloud, "environment">,
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...cloud.environment, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

/**
 * Runs the real CDK CLI of this project against a test cloud.
 * @throws Error with all that it said when it does not end well
 */
export async function cdkCli(cloud: Pick<TestCloud, "environment">, ...args: string[]): Promise<Ended> {
  const scratch = await mkdtemp(join(tmpdir(), "loglab-cdk-"));
  try {
    const ended = await run(
      process.execPath,
      [join(ROOT, "node_modules/aws-cdk/bin/cdk"), ...args, "--output", join(scratch, "cdk.out")],
      cloud,
      { CDK_DISABLE_VERSION_CHECK: "1", CDK_HOME: scratch, NO_COLOR: "1", TMPDIR: scratch },
    );
    if (ended.code !== 0)
      throw new Error(`cdk ${args.join(" ")} ended with ${ended.code}:\n${ended.stdout}${ended.stderr}`);
    return ended;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
