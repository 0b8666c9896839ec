import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { App } from "aws-cdk-lib";
import type { ValidatorName } from "../../../contract/validation-report";
import { readAcceptances } from "../../../lib/acceptances/read-acceptances";
import type { LabClass } from "../../../lib/class/lab-class";
import { SeatStack } from "../../../lib/stacks/seat-stack";
import { SharedStack } from "../../../lib/stacks/shared-stack";
import { placeFinding, settle } from "../../../lib/validate/report";
import { synthesize, type UniqueTemplate } from "../../../lib/validate/synthesize";
import type { Validator } from "../../../lib/validate/validator";
import { LAB_CLASS } from "../lab-class";
import { FIXTURE_BUNDLES } from "../synth";
import { CLASS_FAULTS, FAULTS } from ".";
import type { ClassFault, Fault } from "./fault";

/** A day on which everything that the stacks use is supported. */
export const NOW = new Date("2026-11-24T12:00:00Z");

/** One defect, and who finds it by which rules. */
export interface Row {
  fault: string;
  caughtBy: string;
  /** Rules as `validator/rule`, each once. */
  found: string[];
}

/** The table: every defect against every validator. */
export interface Matrix {
  rows: Row[];
  ran: ValidatorName[];
}

/**
 * Puts every defect into a stack of its own and runs the validators over all of them. What is found and not accepted is the
 * defect's, as a clean stack has nothing.
 */
export async function faultMatrix(validators: readonly Validator[]): Promise<Matrix> {
  const outdir = mkdtempSync(join(tmpdir(), "loglab-faults-"));
  try {
    const faulty = new Map([...faultySeats(join(outdir, "seats")), ...faultySharedStacks(outdir)]);
    const { found, ran } = await judge(LAB_CLASS, [...faulty.keys()], validators);
    const rows = FAULTS.map((fault): Row => {
      const its = found.filter(({ template }) => template !== undefined && faulty.get(template) === fault);
      return row(fault, its);
    });
    return { rows: [...rows, ...(await classRows(outdir, validators))], ran };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** A seat for every defect of seats. */
function faultySeats(outdir: string): [UniqueTemplate, Fault][] {
  const bySeat = new Map(
    FAULTS.filter(({ stack }) => stack === undefined).map((fault, index) => [`f${index}`, fault]),
  );
  const change = (app: App): void => {
    for (const stack of app.node.children)
      if (stack instanceof SeatStack) bySeat.get(stack.seat)?.inject(stack);
  };
  const labClass = { ...LAB_CLASS, seats: [...bySeat.keys()] };
  return synthesize(labClass, outdir, { bundles: FIXTURE_BUNDLES, change }).flatMap(
    (template): [UniqueTemplate, Fault][] => {
      const fault = bySeat.get(template.stacks[0]?.seat ?? "");
      return fault === undefined ? [] : [[template, fault]];
    },
  );
}

/** A class without seats for every defect of the shared stack. */
function faultySharedStacks(outdir: string): [UniqueTemplate, Fault][] {
  return FAULTS.filter(({ stack }) => stack === "shared").flatMap((fault, index) => {
    const change = (app: App): void => {
      for (const stack of app.node.children) if (stack instanceof SharedStack) fault.inject(stack);
    };
    const options = { bundles: FIXTURE_BUNDLES, change };
    const templates = synthesize({ ...LAB_CLASS, seats: [] }, join(outdir, `shared${index}`), options);
    return templates.map((template): [UniqueTemplate, Fault] => [template, fault]);
  });
}

/** A class for every defect of classes; only our own rules look at a class. */
async function classRows(outdir: string, validators: readonly Validator[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [index, fault] of CLASS_FAULTS.entries()) {
    const labClass: LabClass = { ...LAB_CLASS, ...fault.labClass };
    const change = (app: App): void => {
      for (const stack of app.node.children) if (stack instanceof SeatStack) fault.inject?.(stack);
    };
    const options = { bundles: FIXTURE_BUNDLES, change };
    const templates = synthesize(labClass, join(outdir, `class${index}`), options);
    const ours = validators.filter(({ name }) => name === "loglab");
    rows.push(row(fault, (await judge(labClass, templates, ours)).found));
  }
  return rows;
}

interface Found {
  template?: UniqueTemplate;
  /** As `validator/rule`. */
  rule: string;
}

/** Runs the validators and leaves out what is accepted, and notes. */
async function judge(
  labClass: LabClass,
  templates: readonly UniqueTemplate[],
  validators: readonly Validator[],
): Promise<{ found: Found[]; ran: ValidatorName[] }> {
  const acceptances = readAcceptances();
  const ran: ValidatorName[] = [];
  const all = validators.map(async ({ name, run }) => {
    const verdict = await run({ labClass, templates, now: NOW });
    if ("absent" in verdict) return [];
    ran.push(name);
    return verdict.findings
      .filter((raw) => settle([placeFinding(name, raw)], acceptances, labClass, []).findings.length > 0)
      .filter(({ severity }) => severity !== "note")
      .map((raw): Found => {
        // `AwsSolutions-IAM5[Resource::*]` is the rule AwsSolutions-IAM5.
        const rule = `${name}/${raw.rule.replace(/\[.*\]$/s, "")}`;
        return { rule, ...(raw.template && { template: raw.template }) };
      });
  });
  return { found: (await Promise.all(all)).flat(), ran };
}

function row({ name, caughtBy }: Fault | ClassFault, found: readonly Found[]): Row {
  return { fault: name, caughtBy, found: [...new Set(found.map(({ rule }) => rule))] };
}
