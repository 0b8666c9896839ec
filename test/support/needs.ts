import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { ROOT } from "./source-files";

/** Programs beside npm packages that some tests run; `.ci/run` and `.ci/journeys` install them when they are missing. */
export type Tool = "aws" | "python3" | "cfn-lint" | "java" | "chromium";

/** Where `.ci/install-python` puts the Python clients. */
const VENV = join(ROOT, ".cache/venv/bin");

/** Python programs count only from the virtual environment, where their versions are pinned. */
const PLACES: Readonly<Record<Tool, readonly string[]>> = {
  aws: [VENV],
  python3: [VENV],
  "cfn-lint": [VENV],
  java: (process.env.PATH ?? "").split(delimiter),
  chromium: (process.env.PATH ?? "").split(delimiter),
};

/** Under which names it is installed, where that is not its own alone. */
const NAMES: Readonly<Partial<Record<Tool, readonly string[]>>> = {
  chromium: ["chromium", "chromium-browser", "google-chrome"],
};

/** What of this repository puts it on a machine. */
const INSTALLED_BY: Readonly<Record<Tool, string>> = {
  aws: ".ci/install-python",
  python3: ".ci/install-python",
  "cfn-lint": ".ci/install-python",
  java: ".ci/install-java",
  chromium: ".ci/install-chromium",
};

/** @returns the path of a tool, or undefined where the machine has none */
export function toolPath(tool: Tool): string | undefined {
  const names = NAMES[tool] ?? [tool];
  return PLACES[tool].flatMap((place) => names.map((name) => join(place, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A test that needs a tool. Without it the test is counted as skipped, under a name that says what is missing; CI has every tool
 * and fails instead.
 * @param body gets the tool's path
 */
export function testWith(
  tool: Tool,
  name: string,
  body: (path: string) => Promise<void>,
  timeout?: number,
): void {
  const path = toolPath(tool);
  if (path !== undefined) test(name, () => body(path), timeout);
  else if (process.env.LOGLAB_CI) test(name, () => Promise.reject(new Error(`${tool} is not installed`)));
  else test.skip(`${name} (needs ${tool}: ${INSTALLED_BY[tool]}, or your package manager)`, () => undefined);
}

/**
 * A test that needs a newer Node than the oldest that the lab runs on. On an older one it is skipped, under a name that says so.
 * @param declare declares the test by its name, where Node is new enough
 */
export function testOnNode(
  isNew: (version: string) => boolean,
  since: string,
  name: string,
  declare: (name: string) => void,
): void {
  if (isNew(process.versions.node)) declare(name);
  else test.skip(`${name} (needs Node ${since} or later)`, () => undefined);
}
