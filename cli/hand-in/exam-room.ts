import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CannotStart, type CloudEvent, HOME_REGION, type RunningCloud, startCloud } from "../../local";
import { runCdk } from "../cdk";
import { LabError } from "../lab-error";
import { findSeats, type SeatStack } from "../seats/seat-stacks";
import { localTarget, type Target } from "../target";

/** A local cloud for an exam alone, with a fresh seat for every file that is graded. */
export interface ExamRoom extends AsyncDisposable {
  cloud: RunningCloud;
  target: Target;
  region: string;
  className: string;
  seats: readonly SeatStack[];
}

const CLASS = "grade";
/** Buffers are flushed soon; the generators only have to let their stacks come up. */
const CLASS_FILE = `class: ${CLASS}\nroster: roster.csv\nrate: 0.1\nbuffer: { seconds: 1, mebibytes: 1 }\n`;
const CONCURRENCY = "4";

/**
 * Starts a local cloud whose root nobody else can be, and deploys a class into it by the CDK CLI.
 * @param count seats
 * @throws LabError when it cannot be deployed
 */
export async function openExamRoom(count: number, signal: AbortSignal): Promise<ExamRoom> {
  const rootSecret = randomBytes(30).toString("base64url");
  const cloud = await start(rootSecret);
  const { environment, ...target } = localTarget(cloud.port, HOME_REGION);
  const room = {
    cloud,
    target: { ...target, environment: { ...environment, AWS_SECRET_ACCESS_KEY: rootSecret } },
    region: HOME_REGION,
    className: CLASS,
  };
  try {
    await deploy(room.target, count, signal);
    signal.throwIfAborted();
    const seats = await findSeats(room.target, HOME_REGION, { className: CLASS });
    await stopGenerators(cloud, seats);
    return { ...room, seats, [Symbol.asyncDispose]: () => cloud.stop() };
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}

async function start(rootSecret: string): Promise<RunningCloud> {
  try {
    return await startCloud({ rootSecret });
  } catch (error) {
    throw error instanceof CannotStart ? new LabError(error.message, error.fix) : error;
  }
}

async function deploy(target: Target, count: number, signal: AbortSignal): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "loglab-grade-"));
  const printed: string[] = [];
  try {
    const seats = Array.from({ length: count }, (_, n) => `g${n + 1}`);
    await writeFile(join(scratch, "class.yaml"), CLASS_FILE);
    await writeFile(join(scratch, "roster.csv"), `seat\n${seats.join("\n")}\n`);
    const code = await runCdk({
      arguments: [
        ...["deploy", "--all", "--require-approval", "never", "--concurrency", CONCURRENCY],
        ...["--output", join(scratch, "cdk.out"), "-c", `class=${join(scratch, "class.yaml")}`],
      ],
      target,
      scratch,
      line: (text) => void printed.push(text),
      signal,
    });
    if (code === 0 || signal.aborted) return;
    throw new LabError(
      `The seats for grading could not be deployed:\n${printed.slice(-20).join("\n")}\n`,
      "Mend what it says, and grade again.",
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What is counted at a seat is the producer's alone. */
async function stopGenerators(cloud: RunningCloud, seats: readonly SeatStack[]): Promise<void> {
  const InstanceIds = seats.flatMap(({ outputs }) => outputs.generators.split(","));
  const running = new Set(InstanceIds);
  let done: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    done = resolve;
  });
  const end = cloud.events.subscribe((event: CloudEvent) => {
    if (event.name !== "instance" || event.state !== "stopped") return;
    running.delete(event.instance);
    if (running.size === 0) done();
  });
  try {
    await cloud.call("ec2", "StopInstances", { InstanceIds });
    await stopped;
  } finally {
    end();
  }
}
