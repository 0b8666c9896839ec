import { existsSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./cdk";

/** The class that `cdk` takes when nobody names another. */
const OWN = "class.yaml";

/** The class of a fresh clone. */
const EXAMPLE = "examples/three-seats/class.yaml";

/** @returns the class file that was named, else the project's own, else the example */
export function chooseClass(named: string | undefined): string {
  return named ?? (existsSync(join(PROJECT, OWN)) ? OWN : EXAMPLE);
}
