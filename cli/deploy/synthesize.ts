import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import cdkJson from "../../cdk.json";
import { PROJECT } from "../cdk";
import { EXIT, LabError } from "../lab-error";

export interface Synthesis {
  /** Class file, an absolute path. */
  classFile: string;
  /** Whether the seats get their generators. */
  instances: boolean;
  /** Folder for the assembly and what is laid down on the way; it has to be there. */
  scratch: string;
  /** Ends it. */
  signal: AbortSignal;
}

/**
 * Runs the CDK app as the CDK CLI does, with the same context: what it makes is the same to the byte.
 * @returns the cloud assembly's folder
 * @throws LabError when the stacks cannot be made
 * @see https://docs.aws.amazon.com/cdk/v2/guide/deploy.html#deploy-how-synth-app
 */
export async function synthesize({ classFile, instances, scratch, signal }: Synthesis): Promise<string> {
  signal.throwIfAborted();
  const folder = join(scratch, "cdk.out");
  const context = {
    ...cdkJson.context,
    "aws:cdk:enable-path-metadata": false,
    "aws:cdk:enable-asset-metadata": false,
    "aws:cdk:disable-version-reporting": true,
    class: classFile,
    ...(!instances && { instances: "no" }),
  };
  const child = spawn(process.execPath, ["-r", "ts-node/register", "bin/app.ts"], {
    cwd: PROJECT,
    env: {
      ...process.env,
      CDK_OUTDIR: folder,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      TMPDIR: scratch,
    },
    stdio: ["ignore", "ignore", "pipe"],
    // A process group of its own: the app starts a bundler, which ends with it.
    detached: true,
  });
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGTERM");
  };
  signal.addEventListener("abort", end, { once: true });
  const [complaint, [code]] = await Promise.all([
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  signal.removeEventListener("abort", end);
  signal.throwIfAborted();
  if (code !== 0) throw synthesisFailed(complaint, code);
  return folder;
}

/** What constructs throw is for whoever changed them, so it is shown whole. */
function synthesisFailed(complaint: string, code: number | null): LabError {
  return new LabError(
    `The stacks cannot be synthesized:\n${complaint.trimEnd()}\n`,
    "Mend what it says; npx cdk synth shows it as well.",
    code === EXIT.wrongUse ? EXIT.wrongUse : EXIT.refused,
  );
}
