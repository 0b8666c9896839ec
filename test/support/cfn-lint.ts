import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./source-files";

/** @returns the version of cfn-lint that the project is held against */
export function pinnedCfnLint(): string {
  const requirements = readFileSync(join(ROOT, ".ci/requirements.txt"), "utf8");
  const [, version] = /^cfn-lint==(\S+)$/m.exec(requirements) ?? [];
  if (version === undefined) throw new Error(".ci/requirements.txt pins no cfn-lint");
  return version;
}

const installed = spawnSync("cfn-lint", ["--version"], { encoding: "utf8" }).stdout?.trim();

/** Runs a test where the pinned cfn-lint is on the PATH, and skips it by name where it is not. */
export function testWithCfnLint(name: string, body: () => void): void {
  if (installed === `cfn-lint ${pinnedCfnLint()}`) test(name, body, 120_000);
  else
    skip(
      `${name} (skipped: ${installed || "no cfn-lint"} is on the PATH; .ci/run installs the right one)`,
      body,
    );
}

const { skip } = test;
