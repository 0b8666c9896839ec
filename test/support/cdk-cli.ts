import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");
const CDK = join(ROOT, "node_modules/aws-cdk/bin/cdk");

/** How a program ended and what it said. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real CDK CLI at the repository's root, without network and without credentials. */
export function cdk(...args: string[]): Ended {
  return run([CDK, ...args], {});
}

/** Runs bin/app.ts as cdk.json does, without the CLI around it. */
export function app(context: Record<string, string>, outdir: string): Ended {
  return run(["-r", "ts-node/register", "bin/app.ts"], {
    CDK_CONTEXT_JSON: JSON.stringify(context),
    CDK_OUTDIR: outdir,
  });
}

function run(args: string[], env: Record<string, string>): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      // No ~/.aws, and no cache that another run has filled.
      HOME: "/nonexistent",
      NODE_OPTIONS: `--require ${join(__dirname, "no-network.js")}`,
      CDK_DISABLE_VERSION_CHECK: "1",
      NO_COLOR: "1",
      ...env,
    },
  });
  return { code: status, stdout, stderr };
}
