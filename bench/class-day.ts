/**
 * An instructor's day with a class on the local cloud: `lab deploy` from nothing to every generator's heartbeat, the same again,
 * `lab destroy` to a proven zero; with what the command itself takes.
 * Run: npx ts-node --swc bench/class-day.ts [seats] [--no-instances]
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import { startCloudProcess } from "./deploy/cloud-process";
import { type LabRun, labRun } from "./deploy/lab-run";

const POLL_MS = 200;

function line(what: string, { wall, cpu, memory }: LabRun): string {
  return `${what.padEnd(9)} ${wall.toFixed(1)} s wall, ${cpu.toFixed(1)} s CPU of the command, its largest process ${Math.round(memory / 2 ** 20)} MB`;
}

/** @returns seconds until every seat's log group has an event of its generator */
async function heartbeats(endpoint: string, seats: readonly string[]): Promise<number> {
  const begun = performance.now();
  const logs = new CloudWatchLogsClient({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const silent = new Set(seats);
  while (silent.size > 0) {
    for (const seat of [...silent]) {
      const { logGroups = [] } = await logs.send(
        new DescribeLogGroupsCommand({ logGroupNamePrefix: `Lab-bench-${seat}-LogGroup` }),
      );
      for (const { logGroupName } of logGroups) {
        const { events = [] } = await logs.send(
          new FilterLogEventsCommand({ logGroupName, logStreamNamePrefix: "generator-", limit: 1 }),
        );
        if (events.length > 0) silent.delete(seat);
      }
    }
    if (silent.size > 0) await pause(POLL_MS);
  }
  logs.destroy();
  return (performance.now() - begun) / 1000;
}

async function main(count: number, flags: string[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "loglab-bench-day-"));
  const seats = Array.from({ length: count }, (_, i) => `s${String(i + 1).padStart(3, "0")}`);
  await writeFile(join(directory, "roster.csv"), `seat\n${seats.join("\n")}\n`);
  const file = join(directory, "class.yaml");
  await writeFile(file, "class: bench\nroster: roster.csv\nrate: 1\n");
  const cloud = await startCloudProcess("--data", join(directory, "data"));
  const options = ["--class", file, "--port", new URL(cloud.endpoint).port];
  try {
    const deployed = await labRun("deploy", ...options, ...flags);
    process.stdout.write(`${line("deploy", deployed)}\n`);
    if (flags.length === 0)
      process.stdout.write(
        `          every heartbeat ${(await heartbeats(cloud.endpoint, seats)).toFixed(1)} s later\n`,
      );
    const { memory, cpu } = cloud.usage();
    process.stdout.write(
      `          the cloud ${Math.round(memory / 2 ** 20)} MB, ${cpu.toFixed(1)} s CPU so far\n`,
    );
    process.stdout.write(`${line("again", await labRun("deploy", ...options, ...flags))}\n`);
    const destroyed = await labRun("destroy", ...options);
    process.stdout.write(`${line("destroy", destroyed)}\n`);
    const proof = destroyed.printed.split("\n").find((said) => said.startsWith("nothing is left"));
    process.stdout.write(`          ${proof ?? "NOT PROVEN"}\n`);
  } finally {
    await cloud.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

const [count = "30", ...flags] = process.argv.slice(2);
main(Number(count), flags).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
