/**
 * `npm run validate`: CPU-seconds of everything that it starts, cfn-lint included where it is, for a class of three seats and for
 * one of 300. Run on Linux or macOS: npx ts-node --swc bench/validate.ts [times]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Prints the CPU time of all that it ran as bash's `times` does: `0m9.120s 0m1.040s`, user and system, in the second line. */
const MEASURED = 'npm run --silent validate -- --class "$1" >&2 || exit; times';

interface Run {
  /** User and system together. */
  cpuSeconds: number;
  wallSeconds: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function validate(classFile: string): Run {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync("bash", ["-c", MEASURED, "bash", classFile], {
    encoding: "utf8",
  });
  const wallSeconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`The validation of ${classFile} failed:\n${stderr}`);
  const children = stdout.trim().split("\n")[1] ?? "";
  const [user, system] = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  );
  if (user === undefined || system === undefined) throw new Error(`bash told no times: ${stdout}`);
  return { cpuSeconds: user + system, wallSeconds };
}

function main(times: number): void {
  const folder = mkdtempSync(join(tmpdir(), "loglab-bench-"));
  try {
    const medians = [3, 300].map((seats) => {
      const ids = Array.from({ length: seats }, (_, index) => `s${String(index + 1).padStart(3, "0")}`);
      writeFileSync(join(folder, `${seats}.csv`), `seat\n${ids.join("\n")}\n`);
      const file = join(folder, `${seats}.yaml`);
      writeFileSync(file, `class: bench\nroster: ${seats}.csv\n`);
      const runs = Array.from({ length: times }, () => validate(file));
      const cpu = median(runs.map(({ cpuSeconds }) => cpuSeconds));
      const wall = median(runs.map(({ wallSeconds }) => wallSeconds));
      process.stdout.write(`${seats} seats: ${cpu.toFixed(1)} CPU-seconds, ${wall.toFixed(1)} s\n`);
      return cpu;
    });
    const [few = Number.NaN, many = Number.NaN] = medians;
    process.stdout.write(`ratio ${(many / few).toFixed(2)}; medians of ${times}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(Number(process.argv[2] ?? 3));
