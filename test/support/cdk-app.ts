import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestCloud } from "./cloud";
import { type Ended, run } from "./program";
import { ROOT } from "./source-files";

/** One of the CDK apps under test/fixtures, with the real CDK CLI in front of it. */
export interface CdkApp extends AsyncDisposable {
  /** Runs a verb of the CLI; a failure is the test's to judge. */
  cdk(...args: string[]): Promise<Ended>;
  /** Deploys all of its stacks. */
  deploy(...args: string[]): Promise<Ended>;
  /** Outputs by stack, as `--outputs-file` writes them. */
  outputs(): Promise<Record<string, Record<string, string>>>;
  destroy(...args: string[]): Promise<Ended>;
}

/** @param name of the file under test/fixtures/cdk-apps */
export async function cdkApp(cloud: TestCloud, name: string): Promise<CdkApp> {
  const scratch = await mkdtemp(join(tmpdir(), "loglab-cdk-app-"));
  const file = join(scratch, "outputs.json");
  const cdk = (...args: string[]): Promise<Ended> =>
    run(
      process.execPath,
      [
        join(ROOT, "node_modules/aws-cdk/bin/cdk"),
        ...args,
        "--app",
        `node -r ts-node/register test/fixtures/cdk-apps/${name}.ts`,
        "--output",
        join(scratch, "cdk.out"),
      ],
      cloud,
      { CDK_DISABLE_VERSION_CHECK: "1", CDK_HOME: scratch, NO_COLOR: "1", TMPDIR: scratch },
    );
  return {
    cdk,
    deploy: (...args) =>
      cdk("deploy", "--all", "--require-approval", "never", "--outputs-file", file, ...args),
    outputs: async () => JSON.parse(await readFile(file, "utf8")),
    destroy: (...args) => cdk("destroy", "--all", "--force", ...args),
    [Symbol.asyncDispose]: () => rm(scratch, { recursive: true, force: true }),
  };
}
