/**
 * Starting the local cloud: from the start of the process to the first healthy answer, and the memory that it holds empty; beside
 * it what Node takes to start and do nothing. Linux or macOS.
 * Run: npx ts-node --swc bench/start.ts [times]
 */
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { startCloudProcess } from "./deploy/cloud-process";
import type { Usage } from "./deploy/usage";

interface Start extends Omit<Usage, "peak"> {
  /** Seconds. */
  wall: number;
}

async function startCloud(): Promise<Start> {
  const cloud = await startCloudProcess();
  const usage = cloud.usage();
  await cloud.stop();
  return { wall: cloud.startup / 1000, ...usage };
}

/** Tells of itself as its last deed. */
const NOTHING = `const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpu: (user + system) / 1e6, memory: process.memoryUsage.rss() }));`;

async function startNothing(): Promise<Start> {
  const begun = performance.now();
  const { stdout } = spawnSync(process.execPath, ["-e", NOTHING], { encoding: "utf8" });
  return { wall: (performance.now() - begun) / 1000, ...(JSON.parse(stdout) as Omit<Start, "wall">) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function medians(times: number, start: () => Promise<Start>): Promise<Start> {
  const starts: Start[] = [];
  for (let i = 0; i < times; i++) starts.push(await start());
  const of = (part: keyof Start): number => median(starts.map((one) => one[part]));
  return { wall: of("wall"), cpu: of("cpu"), memory: of("memory") };
}

const row = (name: string, wall: string, cpu: string, memory: string): string =>
  `${name.padEnd(24)} ${wall.padStart(9)} ${cpu.padStart(9)} ${memory.padStart(9)}\n`;

async function main(times: number): Promise<void> {
  // The command is built, and files are in the machine's cache.
  await startCloud();
  const floor = await medians(times, startNothing);
  const cloud = await medians(times, startCloud);
  const figures = ({ wall, cpu, memory }: Start) =>
    [`${Math.round(wall * 1000)} ms`, `${cpu.toFixed(2)} s`, `${Math.round(memory / 2 ** 20)} MB`] as const;
  const ratio = (part: keyof Start): string => `${(cloud[part] / floor[part]).toFixed(1)} ×`;
  process.stdout.write(
    [
      row(`medians of ${times}`, "wall", "CPU", "memory"),
      row("node, doing nothing", ...figures(floor)),
      row("to the first answer", ...figures(cloud)),
      row("ratio", ratio("wall"), ratio("cpu"), ratio("memory")),
    ].join(""),
  );
}

main(Number(process.argv[2] ?? 5)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
