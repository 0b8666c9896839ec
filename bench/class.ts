/**
 * Deploying and destroying a whole class with the CDK CLI: the calls it makes, and how much of it is the cloud's own work. The
 * CLI's is the limit. What follows the number of seats goes to the CLI: `-c instances=no` for a class of 300.
 * Run: npx ts-node --swc bench/class.ts [seats] [options of cdk …]
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CdkRun, cdkRun } from "./deploy/cdk-run";
import { type CloudProcess, startCloudProcess } from "./deploy/cloud-process";
import { type CountingProxy, startCountingProxy } from "./deploy/counting-proxy";

interface Measured {
  run: CdkRun;
  /** Seconds of the cloud's processor time. */
  cloud: number;
  calls: Map<string, number>;
}

async function measure(cloud: CloudProcess, proxy: CountingProxy, ...args: string[]): Promise<Measured> {
  const before = cloud.usage();
  const run = await cdkRun(proxy.endpoint, ...args);
  return { run, cloud: cloud.usage().cpu - before.cpu, calls: proxy.take() };
}

/** Calls a seat, the most frequent first; what comes less often than once in ten seats is left out. */
function callsOf({ calls }: Measured, seats: number): string {
  const total = [...calls.values()].reduce((sum, count) => sum + count, 0);
  const often = [...calls].filter(([, count]) => count >= seats / 10).sort(([, a], [, b]) => b - a);
  const told = often.map(([name, count]) => `${name} ${(count / seats).toFixed(1)}`).join(", ");
  return `         ${(total / seats).toFixed(1)} calls a seat: ${told}`;
}

function line(verb: string, { run, cloud }: Measured): string {
  const percent = (of: number): string => `${Math.round((cloud / of) * 100)} %`;
  return `${verb.padEnd(8)} ${run.wall.toFixed(1)} s wall, CLI ${run.cpu.toFixed(1)} s CPU, cloud ${cloud.toFixed(1)} s CPU: ${percent(run.wall)} of the wall time, ${percent(run.cpu)} of the CLI's CPU`;
}

async function main(seats: number, more: readonly string[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "loglab-bench-class-"));
  const ids = Array.from({ length: seats }, (_, i) => `s${String(i + 1).padStart(3, "0")}`);
  await writeFile(join(directory, "roster.csv"), `seat\n${ids.join("\n")}\n`);
  const file = join(directory, "class.yaml");
  await writeFile(file, "class: bench\nroster: roster.csv\nrate: 1\n");
  const options = [
    "--concurrency",
    "10",
    "-c",
    `class=${file}`,
    "--output",
    join(directory, "cdk.out"),
    ...more,
  ];
  const cloud = await startCloudProcess("--data", join(directory, "data"));
  const proxy = await startCountingProxy(cloud.endpoint);
  try {
    const deployed = await measure(
      cloud,
      proxy,
      "deploy",
      "--all",
      "--require-approval",
      "never",
      ...options,
    );
    const { memory } = cloud.usage();
    const again = await measure(cloud, proxy, "deploy", "--all", "--require-approval", "never", ...options);
    const destroyed = await measure(cloud, proxy, "destroy", "--all", "--force", ...options);
    const megabytes = Math.round(memory / 2 ** 20);
    process.stdout.write(
      [
        `a class of ${seats} seats, durable, on this machine`,
        line("deploy", deployed),
        callsOf(deployed, seats),
        line("again", again),
        callsOf(again, seats),
        line("destroy", destroyed),
        callsOf(destroyed, seats),
        `memory   ${megabytes} MB with all seats running, instances and functions apart`,
        "",
      ].join("\n"),
    );
  } finally {
    await proxy.stop();
    await cloud.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

const [seats = "30", ...more] = process.argv.slice(2);
main(Number(seats), more).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
