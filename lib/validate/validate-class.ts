import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AbsentValidator, SourcePlace, ValidationReport } from "../../contract/validation-report";
import { readAcceptances } from "../acceptances/read-acceptances";
import { readClass } from "../class/read-class";
import { finish, type PlacedFinding, placeFinding, settle } from "./report";
import { belowRoot, sourcePlaces } from "./source-places";
import { synthesize } from "./synthesize";
import type { RawFinding, Subject, Validator } from "./validator";
import { RUN } from "./validators";

/**
 * Validates every unique template of a class.
 * @param classFile as the user named it; it stands so in the report
 * @param now the day by which dates are judged
 * @throws ClassError when the class or the file of acceptances cannot be used
 */
export async function validateClass(
  classFile: string,
  now: Date,
  validators: readonly Validator[] = RUN,
): Promise<ValidationReport> {
  const labClass = readClass(classFile);
  const acceptances = readAcceptances();
  const outdir = mkdtempSync(join(tmpdir(), "loglab-validate-"));
  try {
    const subject: Subject = { labClass, templates: synthesize(labClass, outdir), now };
    const { found, ran, absent } = await runAll(subject, validators);
    const names = ran.map(({ validator }) => validator);
    const { findings, accepted } = settle(found, acceptances, labClass, names);
    return {
      classFile,
      className: labClass.name,
      templates: subject.templates.map(({ file, stacks }) => ({
        template: file,
        stacks: stacks.map(({ name }) => name),
      })),
      findings: finish(findings, places(findings, subject, classFile)),
      accepted,
      ran,
      absent,
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

async function runAll(subject: Subject, validators: readonly Validator[]) {
  const running = validators.map(async ({ name, run }) => ({
    name,
    verdict: await run(subject).catch(brokenDown),
  }));
  const found: PlacedFinding[] = [];
  const ran: ValidationReport["ran"][number][] = [];
  const absent: AbsentValidator[] = [];
  for (const { name, verdict } of await Promise.all(running)) {
    if ("absent" in verdict) {
      absent.push({ validator: name, reason: verdict.absent });
      continue;
    }
    if ("version" in verdict) ran.push({ validator: name, version: verdict.version });
    found.push(...verdict.findings.map((raw) => placeFinding(name, raw)));
  }
  return { found, ran, absent };
}

/** What the others found is told nevertheless; what this one would have found nobody knows. */
function brokenDown(error: unknown): { findings: RawFinding[] } {
  const what = error instanceof Error ? error.message : String(error);
  return {
    findings: [
      {
        rule: "validator-broken",
        severity: "error",
        what: `The validator broke down: ${what}.`,
        why: "What it would have found is not known.",
        fix: "Mend it: npm ci installs the packages, .ci/install-python the linter.",
      },
    ],
  };
}

/** Places of constructs; what is about the class as a whole is about its file. */
function places(
  findings: readonly PlacedFinding[],
  { labClass, templates }: Subject,
  classFile: string,
): Map<string, SourcePlace> {
  const seats = templates.flatMap(({ stacks: [first] }) => first?.seat ?? []);
  const made = findings.some(({ construct }) => construct !== undefined);
  return (made ? sourcePlaces(labClass, seats) : new Map()).set("", {
    file: belowRoot(classFile) ?? classFile,
    line: 1,
    column: 1,
  });
}
