/**
 * `npm run validate`: CPU-seconds of everything that it starts, cfn-lint included where it is, for a class of three seats and for
 * one of 300. Run on Linux or macOS: npx ts-node --swc bench/validate.ts [times]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, timesOf } from "./cpu-time";

function main(times: number): void {
  const folder = mkdtempSync(join(tmpdir(), "loglab-bench-"));
  try {
    const medians = [3, 300].map((seats) => {
      const ids = Array.from({ length: seats }, (_, index) => `s${String(index + 1).padStart(3, "0")}`);
      writeFileSync(join(folder, `${seats}.csv`), `seat\n${ids.join("\n")}\n`);
      const file = join(folder, `${seats}.yaml`);
      writeFileSync(file, `class: bench\nroster: ${seats}.csv\n`);
      const runs = Array.from({ length: times }, () =>
        timesOf("npm", ["run", "--silent", "validate", "--", "--class", file]),
      );
      const cpu = median(runs.map(({ cpu }) => cpu));
      const wall = median(runs.map(({ wall }) => wall));
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
