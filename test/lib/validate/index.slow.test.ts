import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { ValidationReport } from "../../../contract/validation-report";
import { classFolder, SMALLEST_CLASS } from "../../support/class-folder";
import { ROOT } from "../../support/source-files";

/** Runs the validation program as the command does, without a network. */
function run(...args: string[]) {
  const noNetwork = join(ROOT, "test/support/no-network.js");
  return spawnSync(
    process.execPath,
    ["-r", noNetwork, "-r", "ts-node/register", "bin/validate.ts", ...args],
    {
      cwd: ROOT,
      encoding: "utf8",
      // What a person has set up for themselves tells nothing here.
      env: { HOME: "/nonexistent", PATH: "/usr/bin:/bin" },
    },
  );
}

test("the report is all that the program prints, and dates are judged by the day that it is given", () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const file = folder.write("class.yaml", SMALLEST_CLASS);
  const { status, stdout, stderr } = run(file, "2031-01-01T00:00:00Z");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const report: ValidationReport = JSON.parse(stdout);
  expect(report.className).toBe("dsci6007");
  expect(report.findings.map(({ rule }) => rule)).toContain("end-of-life");
}, 120_000);

test("a class that cannot be used ends it with 2 and every mistake", () => {
  using folder = classFolder();
  const file = folder.write("class.yaml", "class: 1\nroster: no.csv\n");
  const { status, stdout, stderr } = run(file);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(`${file}:1:8`);
  expect(stderr).toContain(`${file}:2:9`);
}, 60_000);
