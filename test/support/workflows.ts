import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "./source-files";

const FOLDER = join(ROOT, ".github/workflows");

const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));

const step = z.strictObject({
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
  "continue-on-error": z.boolean().optional(),
});

const job = z.strictObject({
  name: z.string().optional(),
  "runs-on": z.string(),
  "timeout-minutes": z.int(),
  environment: z.string().optional(),
  permissions: permissions.optional(),
  env: z.record(z.string(), z.string()).optional(),
  strategy: z.record(z.string(), z.unknown()).optional(),
  steps: z.array(step).min(1),
});

/** What our workflows are made of; a key that is not here is a mistake, or wants a thought. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.strictObject({ group: z.string(), "cancel-in-progress": z.boolean().optional() }),
  jobs: z.record(z.string(), job),
});

export type Workflow = z.infer<typeof workflow>;
export type Job = z.infer<typeof job>;
export type Step = z.infer<typeof step>;

/** File names of all workflows. */
export const WORKFLOWS = readdirSync(FOLDER).sort();

/** @returns a workflow's file as it is written */
export function workflowText(file: string): string {
  return readFileSync(join(FOLDER, file), "utf8");
}

/** @returns a workflow, read as GitHub reads it */
export function readWorkflow(file: string): Workflow {
  return workflow.parse(parse(workflowText(file)));
}

/** @returns every step of every job */
export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** @returns the steps of one job */
export function stepsOfJob({ jobs }: Workflow, name: string): Step[] {
  const found = jobs[name];
  if (found === undefined) throw new Error(`There is no job ${name}`);
  return found.steps;
}

/** @returns the lines that a step's shell runs, with continued lines put together */
export function commandsOf({ run = "" }: Step): string[] {
  return run
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
