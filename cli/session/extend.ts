import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { sharedStackName } from "../../contract/outputs";
import { readClass } from "../../lib/class/read-class";
import { deployClass } from "../deploy/deploy-class";
import { classStacks } from "../stacks/class-stacks";
import { isDone, type Outcome } from "../stacks/outcome";
import type { ClassAccount } from "./class-account";
import { withExpires } from "./expires-line";

/** How a class was extended. */
export interface Extension {
  /** Before; absent when the class had no end. */
  from?: string;
  to: string;
  /** Of the shared stack; absent when the class is not deployed, so that only its file was changed. */
  outcome?: Outcome;
}

/**
 * Moves the end of a class: deploys the shared stack of a class that says so, and then lets the class file say it. When the
 * deployment fails, CloudFormation puts the stack back and the file stays as it was.
 * @param to ISO 8601 with an offset
 */
export async function extend(
  { labClass, classFile, account }: ClassAccount,
  to: string,
  signal: AbortSignal,
): Promise<Extension> {
  const text = withExpires(classFile, await readFile(classFile, "utf8"), to);
  const extension: Extension = { ...(labClass.expires !== undefined && { from: labClass.expires }), to };
  // Beside the class file, since the roster's path is seen from there.
  const draft = join(dirname(classFile), `.${basename(classFile)}.${randomUUID()}.yaml`);
  const scratch = await mkdtemp(join(tmpdir(), "loglab-extend-"));
  try {
    await writeFile(draft, text);
    await chmod(draft, (await stat(classFile)).mode);
    if (await isDeployed(account, labClass.name, signal)) {
      const { outcomes } = await deployClass({
        account,
        labClass: readClass(draft),
        classFile: draft,
        seats: [],
        concurrency: 1,
        instances: true,
        scratch,
        signal,
        told: () => undefined,
        now: Date.now,
      });
      const [outcome] = outcomes;
      if (outcome) extension.outcome = outcome;
      if (!outcomes.every(isDone)) return extension;
    }
    await rename(draft, classFile);
    return extension;
  } finally {
    await rm(draft, { force: true });
    await rm(scratch, { recursive: true, force: true });
  }
}

async function isDeployed(
  { client }: ClassAccount["account"],
  className: string,
  signal: AbortSignal,
): Promise<boolean> {
  const cloudFormation = new CloudFormationClient(client);
  try {
    return (await classStacks(cloudFormation, className, signal)).has(sharedStackName(className));
  } finally {
    cloudFormation.destroy();
  }
}
