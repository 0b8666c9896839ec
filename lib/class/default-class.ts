import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Root of the project. */
const PROJECT = resolve(__dirname, "../..");

/** The class of who has written one. */
const OWN = "class.yaml";

/** The class of a fresh clone. */
const EXAMPLE = "examples/three-seats/class.yaml";

/** @returns the class file that was named, else the project's own, else the example; the two as paths below the project's root */
export function chooseClass(named: string | undefined): string {
  return named ?? (existsSync(join(PROJECT, OWN)) ? OWN : EXAMPLE);
}
