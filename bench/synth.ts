/**
 * `cdk synth -q` of classes of growing size, and of constructs of every seat for comparison: wall, CPU, memory and what it writes.
 * Run: npx ts-node --swc bench/synth.ts [times] [seats …]
 */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type CdkRun, cdkRun } from "./deploy/cdk-run";

const EVERY_SEAT = "node -r ts-node/register bench/synth/every-seat.ts";

interface Measured extends CdkRun {
  /** Bytes of the assembly; a link counts as what it is, not as what it leads to. */
  written: number;
}

async function measure(folder: string, seats: number, ...options: string[]): Promise<Measured> {
  const ids = Array.from({ length: seats }, (_, i) => `s${String(i + 1).padStart(4, "0")}`);
  await writeFile(join(folder, "roster.csv"), `seat\n${ids.join("\n")}\n`);
  const file = join(folder, "class.yaml");
  await writeFile(file, "class: bench\nroster: roster.csv\n");
  const output = join(folder, "cdk.out");
  await rm(output, { recursive: true, force: true });
  const run = await cdkRun(undefined, "synth", "-q", "-c", `class=${file}`, "-o", output, ...options);
  return { ...run, written: await sizeOf(output) };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @returns the run with the median CPU time */
async function median(times: number, run: () => Promise<Measured>): Promise<Measured> {
  const runs: Measured[] = [];
  for (let i = 0; i < times; i++) runs.push(await run());
  const [middle] = runs.sort((a, b) => a.cpu - b.cpu).slice(Math.floor(times / 2));
  if (middle === undefined) throw new Error("Measure at least once.");
  return middle;
}

/** Seconds that it takes to write down a thousand templates, and nothing else: no synth of every seat can be faster. */
async function floor(folder: string): Promise<number> {
  const template = JSON.parse(await readFile(join(folder, "cdk.out/Lab-bench-s0001.template.json"), "utf8"));
  const begun = performance.now();
  for (let seat = 0; seat < 1000; seat++) JSON.stringify(template, undefined, 1);
  return (performance.now() - begun) / 1000;
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

async function main(times: number, sizes: readonly number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "loglab-bench-synth-"));
  try {
    let one: Measured | undefined;
    const print = (name: string, { wall, cpu, memory, written }: Measured): void => {
      const ratio = one ? `, ${(cpu / one.cpu).toFixed(2)} x the CPU of one` : "";
      process.stdout.write(
        `${name}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} CPU-s${ratio}, ${megabytes(memory)}, writes ${megabytes(written)}\n`,
      );
    };
    for (const seats of sizes) {
      const measured = await median(times, () => measure(folder, seats));
      one ??= measured;
      print(`${seats} seats`, measured);
    }
    process.stdout.write(`JSON.stringify of a thousand templates: ${(await floor(folder)).toFixed(2)} s\n`);
    for (const seats of [100, Math.max(...sizes)]) {
      print(`${seats} seats, each of constructs`, await measure(folder, seats, "--app", EVERY_SEAT));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [times = 3, ...sizes] = process.argv.slice(2).map(Number);
main(times, sizes.length > 0 ? sizes : [1, 10, 30, 100, 300, 1000]).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
