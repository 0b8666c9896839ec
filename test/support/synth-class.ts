import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Template as Assertions } from "aws-cdk-lib/assertions";
import type { LabClass } from "../../lib/class/lab-class";
import type { Template } from "../../lib/guardrails/template";
import { LAB_CLASS } from "./lab-class";
import type { SynthesizedStack } from "./synth";

/** A synthesized class. */
export interface SynthesizedClass {
  /** Raw template of a stack: `shared`, or a seat's id. */
  template(stack: string): Template;
  /** The same, for assertions. */
  expect(stack: string): Assertions;
  tags(stack: string): Record<string, string>;
}

/** Loading the CDK takes a second, so it is loaded by those alone that need it. */
const cdk = (): typeof import("./synth") => require("./synth");

/** Synthesizes a class with stand-ins for the code; each class once in a run of the tests. */
export function synthClass(overrides: Partial<LabClass> = {}): SynthesizedClass {
  const labClass = { ...LAB_CLASS, ...overrides };
  const text = JSON.stringify(labClass);
  const stacks = onceARun(text, () => cdk().synthesizeStacks(labClass));
  const find = (stack: string): SynthesizedStack => {
    const found = stacks.find(({ stackName }) => stackName === `Lab-${labClass.name}-${stack}`);
    if (found === undefined) throw new Error(`No stack ${stack}`);
    return found;
  };
  return {
    template: (stack) => find(stack).template,
    expect: (stack) => cdk().assertionsOn(find(stack).template),
    tags: (stack) => find(stack).tags,
  };
}

/** Two workers may make the same at once; the later one puts the same in its place. */
function onceARun(key: string, make: () => SynthesizedStack[]): SynthesizedStack[] {
  const folder = process.env.LOGLAB_TEST_RUN;
  if (folder === undefined) return make();
  const file = join(folder, createHash("sha256").update(key).digest("hex"));
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const made = make();
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(made));
  renameSync(`${file}.${process.pid}`, file);
  return made;
}
