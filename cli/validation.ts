import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { ValidationReport } from "../contract/validation-report";
import { readClass } from "../lib/class/read-class";
import { PROJECT } from "./cdk";
import { EXIT, LabError } from "./lab-error";

/**
 * Validates the templates of a class, by the program that speaks CDK (bin/validate.ts).
 * @param classFile as the user named it
 * @param signal ends the program
 * @throws ClassError when the class cannot be used, LabError when its stacks cannot be made
 */
export async function validateClass(classFile: string, signal?: AbortSignal): Promise<ValidationReport> {
  // Mistakes in the class are told with the path that the user gave, and without waiting for the CDK.
  readClass(classFile);
  const child = spawn(process.execPath, ["-r", "ts-node/register", "bin/validate.ts", resolve(classFile)], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = (): void => void child.kill("SIGTERM");
  signal?.addEventListener("abort", end, { once: true });
  const [printed, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  signal?.removeEventListener("abort", end);
  if (signal?.aborted) throw new LabError("The validation was interrupted.", "Start it again.");
  if (code !== 0) throw synthesisFailed(complaint, code);
  const report = JSON.parse(printed) as ValidationReport;
  return { ...report, classFile };
}

/** What constructs throw is for whoever changed them, so it is shown whole. */
function synthesisFailed(complaint: string, code: number | null): LabError {
  return new LabError(
    `The stacks cannot be synthesized:\n${complaint.trimEnd()}\n`,
    "Mend what it says; npx cdk synth shows it as well.",
    code === EXIT.wrongUse ? EXIT.wrongUse : EXIT.refused,
  );
}
