import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { seatStackName } from "../contract/outputs";
import type { LabClass } from "../lib/class/lab-class";
import { CannotStart, HOME_REGION, type RunningCloud, startCloud } from "../local";
import { PROJECT, runCdk } from "./cdk";
import { EXIT, LabError } from "./lab-error";
import { type LocalPage, openLocalPage } from "./page/local-page";
import { type ClassView, classView } from "./print/class-view";
import type { Output } from "./print/output";
import { ClassProgress } from "./progress";
import { describeTarget, LOCAL_ACCOUNT, localTarget } from "./target";

export interface LocalRun {
  port: number;
  /** Where state is kept over a restart. */
  data?: string;
  /** Class file to deploy; nothing is deployed without one. */
  classFile?: string;
}

/** How many seats the CDK CLI deploys at once: more only compete for this machine's cores. */
const CONCURRENCY = 4;

/**
 * Runs the local cloud until it is told to end, with a class deployed into it by the real CDK CLI.
 * @param signal ends it
 * @returns the exit code
 */
export async function runLocal(run: LocalRun, output: Output, signal: AbortSignal): Promise<number> {
  const labClass = run.classFile === undefined ? undefined : readClassFile(run.classFile);
  const cloud = await openCloud(run);
  let page: LocalPage | undefined;
  try {
    const region = labClass?.region ?? HOME_REGION;
    const target = localTarget(cloud.port, region);
    output.print(describeTarget(target, LOCAL_ACCOUNT, region));
    page = openLocalPage(cloud, target, region, labClass?.name, signal);
    if (labClass && run.classFile) return await runClass(cloud, labClass, run.classFile, output, signal);
    output.print(ready(cloud));
    await aborted(signal);
    return EXIT.done;
  } finally {
    await page?.close();
    await cloud.stop();
  }
}

/** An empty cloud needs no class, nor the readers of YAML and CSV. */
function readClassFile(file: string): LabClass {
  const { readClass } = require("../lib/class/read-class") as typeof import("../lib/class/read-class");
  return readClass(file);
}

async function openCloud({ port, data }: LocalRun): Promise<RunningCloud> {
  try {
    return await startCloud({
      port,
      guide: join(PROJECT, "docs/student"),
      ...(data !== undefined && { directory: resolve(data) }),
    });
  } catch (error) {
    throw error instanceof CannotStart ? new LabError(error.message, error.fix) : error;
  }
}

/** The line that others wait for. */
const ready = (cloud: RunningCloud): string => `lab ready ${cloud.endpoint}/_lab/`;

async function runClass(
  cloud: RunningCloud,
  labClass: LabClass,
  classFile: string,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  const progress = new ClassProgress(labClass.seats, (seat) => seatStackName(labClass.name, seat));
  const view = await classView(output, () => progress.all());
  const unsubscribe = cloud.events.subscribe((event) => {
    const seat = progress.take(event);
    if (seat) view.changed(seat);
  });
  try {
    const { code, printed } = await deploy(cloud, labClass, classFile, view, signal);
    if (signal.aborted) return EXIT.done;
    if (code !== 0) throw deploymentFailed(printed);
    view.say(ready(cloud));
    await aborted(signal);
    return EXIT.done;
  } finally {
    unsubscribe();
    view.end();
  }
}

async function deploy(
  cloud: RunningCloud,
  labClass: LabClass,
  classFile: string,
  view: ClassView,
  signal: AbortSignal,
): Promise<{ code: number; printed: string[] }> {
  const scratch = await mkdtemp(join(tmpdir(), "loglab-cdk-"));
  const printed: string[] = [];
  view.say(`deploying class ${labClass.name}: ${labClass.seats.length} seats, by cdk deploy`);
  try {
    const code = await runCdk({
      arguments: [
        ...["deploy", "--all", "--require-approval", "never", "--progress", "events"],
        ...["--concurrency", String(CONCURRENCY), "--output", join(scratch, "cdk.out")],
        ...["-c", `class=${resolve(classFile)}`],
      ],
      target: localTarget(cloud.port, labClass.region),
      scratch,
      line: (text) => void printed.push(text),
      signal,
    });
    return { code, printed };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The CLI's last words tell what went wrong. */
function deploymentFailed(printed: readonly string[]): LabError {
  const last = printed.filter((line) => line.trim() !== "").slice(-20);
  return new LabError(
    `cdk deploy did not go through:\n${last.join("\n")}\n`,
    "Mend what it says, and start again.",
  );
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
