/**
 * Sums a CPU profile of Node up: the functions that took most of the time that was not idle. To profile the local cloud under a
 * program of this folder, give its Node BENCH_NODE_ARGS="--cpu-prof --cpu-prof-dir=/tmp/profiles".
 * Run: npx ts-node --swc bench/profile.ts FILE.cpuprofile [lines]
 */
import { readFileSync } from "node:fs";

/** What of a profile is read; times are microseconds. @see https://chromedevtools.github.io/devtools-protocol/v8/Profiler/ */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[];
  samples: number[];
  timeDeltas: number[];
}

const IDLE = "(idle)";

/** @returns microseconds of each function's own, by its name */
function ownTimes({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [index, sample] of samples.entries()) {
    const name = names.get(sample) ?? "";
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  }
  return times;
}

function nameOf({ functionName, url }: Profile["nodes"][number]["callFrame"]): string {
  const where = url.startsWith("node:") ? ` of ${url}` : "";
  return `${functionName || "(anonymous)"}${where}`;
}

function main(file: string, lines: number): void {
  const times = ownTimes(JSON.parse(readFileSync(file, "utf8")));
  const idle = times.get(IDLE) ?? 0;
  times.delete(IDLE);
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  console.log(`${(busy / 1e6).toFixed(1)} s at work, ${(idle / 1e6).toFixed(1)} s idle`);
  for (const [name, time] of [...times].sort(([, a], [, b]) => b - a).slice(0, lines)) {
    console.log(`${((time / busy) * 100).toFixed(1).padStart(5)} %  ${name}`);
  }
}

const [file, lines = "30"] = process.argv.slice(2);
if (file === undefined) throw new Error("Name the file: bench/profile.ts FILE.cpuprofile");
main(file, Number(lines));
