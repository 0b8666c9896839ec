/**
 * Starting the local cloud: from the start of the process to the first healthy answer, and the memory that it holds empty.
 * Run on Linux: npx ts-node --swc bench/start.ts [times]
 */
import { startCloudProcess, stopCloudProcess, usageOf } from "./deploy/cloud-process";

const PORT = 4572;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function main(times: number): Promise<void> {
  const startups: number[] = [];
  const memories: number[] = [];
  const cpus: number[] = [];
  for (let i = 0; i < times; i++) {
    const cloud = await startCloudProcess(PORT);
    startups.push(cloud.startup);
    const { memory, cpu } = await usageOf(cloud);
    memories.push(memory);
    cpus.push(cpu);
    await stopCloudProcess(cloud);
  }
  const megabytes = Math.round(median(memories) / 2 ** 20);
  process.stdout.write(
    `start to first answer ${Math.round(median(startups))} ms (${median(cpus).toFixed(2)} s CPU), ${megabytes} MB in memory when empty; medians of ${times}\n`,
  );
}

main(Number(process.argv[2] ?? 5)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
