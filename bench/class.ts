/**
 * Deploying and destroying a whole class with the CDK CLI: how much of it is the cloud's own work. The CLI's is the limit.
 * Run: npx ts-node --swc bench/class.ts [seats]
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CdkRun, cdkRun } from "./deploy/cdk-run";
import { type CloudProcess, startCloudProcess } from "./deploy/cloud-process";

interface Measured {
  run: CdkRun;
  /** Seconds of the cloud's processor time. */
  cloud: number;
}

async function measure(cloud: CloudProcess, ...args: string[]): Promise<Measured> {
  const before = cloud.usage();
  const run = await cdkRun(cloud.endpoint, ...args);
  return { run, cloud: cloud.usage().cpu - before.cpu };
}

function line(verb: string, { run, cloud }: Measured): string {
  const percent = (of: number): string => `${Math.round((cloud / of) * 100)} %`;
  return `${verb.padEnd(8)} ${run.wall.toFixed(1)} s wall, CLI ${run.cpu.toFixed(1)} s CPU, cloud ${cloud.toFixed(1)} s CPU: ${percent(run.wall)} of the wall time, ${percent(run.cpu)} of the CLI's CPU`;
}

async function main(seats: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "loglab-bench-class-"));
  const ids = Array.from({ length: seats }, (_, i) => `s${String(i + 1).padStart(3, "0")}`);
  await writeFile(join(directory, "roster.csv"), `seat\n${ids.join("\n")}\n`);
  const file = join(directory, "class.yaml");
  await writeFile(file, "class: bench\nroster: roster.csv\nrate: 1\n");
  const options = ["--concurrency", "10", "-c", `class=${file}`, "--output", join(directory, "cdk.out")];
  const cloud = await startCloudProcess("--data", join(directory, "data"));
  try {
    const deployed = await measure(cloud, "deploy", "--all", "--require-approval", "never", ...options);
    const { memory } = cloud.usage();
    const again = await measure(cloud, "deploy", "--all", "--require-approval", "never", ...options);
    const destroyed = await measure(cloud, "destroy", "--all", "--force", ...options);
    const megabytes = Math.round(memory / 2 ** 20);
    process.stdout.write(
      [
        `a class of ${seats} seats, durable, on this machine`,
        line("deploy", deployed),
        line("again", again),
        line("destroy", destroyed),
        `memory   ${megabytes} MB with all seats running, instances and functions apart`,
        "",
      ].join("\n"),
    );
  } finally {
    await cloud.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

main(Number(process.argv[2] ?? 30)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
