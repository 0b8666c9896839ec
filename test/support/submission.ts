import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Submission } from "../../cli/hand-in/submission";

/**
 * @param files paths of the producer's files
 * @param passed steps that the notebook calls passed
 * @returns a student's work as lab submit writes it
 */
export function submission(
  seat: string,
  files: readonly string[],
  passed: readonly string[] = [],
): Submission {
  const steps = Object.fromEntries(passed.map((step) => [step, { answers: {}, passed: 1 }]));
  return {
    format: "loglab-submission",
    version: 1,
    class: "dsci6007",
    seat,
    submitted: "2026-11-24T10:00:00.000Z",
    target: "local",
    producer: files.map((file) => ({ name: basename(file), text: readFileSync(file, "utf8") })),
    notebook: { version: 1, class: "dsci6007", seat, steps },
    evidence: { bucket: "lab-dsci6007-s01", objects: [] },
  };
}
