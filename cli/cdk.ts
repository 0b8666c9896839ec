import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Target } from "./target";

/** Root of the project: where cdk.json is. */
export const PROJECT = resolve(__dirname, "..");

export interface CdkRun {
  /** Arguments behind `cdk`. */
  arguments: readonly string[];
  /** Folder with the cdk.json; the project's own when absent. */
  project?: string;
  target: Target;
  /** Folder for the CLI's caches and the cloud assembly; it has to be there. */
  scratch: string;
  /** Gets what the CLI prints, line by line. */
  line(text: string): void;
  /** Ends the CLI. */
  signal?: AbortSignal;
}

/** Exit code of a CLI that was ended. */
const ENDED = 1;

/**
 * Runs the CDK CLI of this project as a program of its own, unchanged.
 * @returns its exit code; 1 when the signal ended it, or kept it from being started at all
 */
export async function runCdk(run: CdkRun): Promise<number> {
  if (run.signal?.aborted) return ENDED;
  const child = spawn(process.execPath, [require.resolve("aws-cdk/bin/cdk"), ...run.arguments], {
    cwd: run.project ?? PROJECT,
    env: environmentFor(run.target, run.scratch),
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, so that the app and its bundler, which it starts, end with it.
    detached: true,
  });
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGTERM");
  };
  run.signal?.addEventListener("abort", end, { once: true });
  for (const stream of [child.stdout, child.stderr]) eachLine(stream, run.line);
  const [code] = (await once(child, "close")) as [number | null];
  run.signal?.removeEventListener("abort", end);
  return code ?? ENDED;
}

function environmentFor(target: Target, scratch: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CDK_DISABLE_VERSION_CHECK: "1",
    CDK_HOME: scratch,
    // What synth lays down on its way goes with the rest, also when it is interrupted.
    TMPDIR: scratch,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    ...target.environment,
  };
}

function eachLine(stream: NodeJS.ReadableStream, line: (text: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (text: string) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? "";
    for (const whole of lines) line(whole);
  });
  stream.on("end", () => {
    if (rest !== "") line(rest);
  });
}
