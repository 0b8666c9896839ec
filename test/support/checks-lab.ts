import { randomBytes } from "node:crypto";
import { type Result, STEPS } from "../../checks";
import { findSeat } from "../../cli/seats/seat-stacks";
import { keepAnswers } from "../../cli/steps/answer";
import { begin } from "../../cli/steps/begin";
import { check } from "../../cli/steps/check";
import { type OpenLab, openLab } from "../../cli/steps/lab-context";
import type { Until } from "../../cli/steps/solve";
import { localTarget } from "../../cli/target";
import { linesWith } from "../../examples/solutions/bucket";
import { numberedLine, putAll } from "../../examples/solutions/producer";
import type { CloudEvent } from "../../local";
import type { WrongAttempt } from "../fixtures/wrong-attempts";
import { type ClassFolder, classFolder } from "./class-folder";
import { startTestCloud, type TestCloud } from "./cloud";
import { cdkCli } from "./program";

/** Deployed seats whose steps can be begun, done and looked at. */
export interface ChecksLab extends AsyncDisposable {
  cloud: TestCloud;
  /** Opens a seat as the command does, with a notebook of its own. */
  open(seat: string): Promise<OpenLab>;
  /** Waits for whatever happens in the cloud, and looks again. */
  until: Until;
}

/** Events that a look makes itself. */
const OF_LOOKING: readonly CloudEvent["name"][] = ["request", "denied"];

/** Deploys a class by the real CDK CLI into a cloud of its own. */
export async function checksLab(seats: readonly string[], settings: string): Promise<ChecksLab> {
  const folder = classFolder();
  const cloud = await startTestCloud();
  folder.write("roster.csv", `seat\n${seats.join("\n")}\n`);
  const file = folder.write("class.yaml", `class: checks\nroster: roster.csv\n${settings}\n`);
  await cdkCli(cloud, "deploy", "--all", "--require-approval", "never", "-c", `class=${file}`);
  return {
    cloud,
    open: (seat) => openSeat(cloud, folder, "checks", seat),
    until: untilEvent(cloud),
    [Symbol.asyncDispose]: end,
  };

  async function end(): Promise<void> {
    await cloud.stop();
    folder[Symbol.dispose]();
  }
}

/** Opens a deployed seat as the command does, with a notebook in the folder. */
export async function openSeat(
  cloud: TestCloud,
  folder: ClassFolder,
  className: string,
  seat: string,
): Promise<OpenLab> {
  process.env.LAB_NOTEBOOK = folder.path;
  const target = localTarget(cloud.port, "us-east-1");
  return openLab(target, "us-east-1", await findSeat(target, "us-east-1", { className, seat }));
}

/** @returns what waits for whatever happens in the cloud, and looks again */
export const untilEvent =
  (cloud: TestCloud): Until =>
  async (look) => {
    for (;;) {
      // Before the look, so that nothing that happens during it is missed.
      const next = nextEvent(cloud);
      const found = await look();
      if (found !== undefined) return found;
      await next;
    }
  };

function nextEvent({ events }: TestCloud): Promise<void> {
  return new Promise((resolve) => {
    const end = events.subscribe(({ name }) => {
      if (OF_LOOKING.includes(name)) return;
      end();
      resolve();
    });
  });
}

/** Begins a step, does it wrongly, waits until all of that has arrived, and looks. */
export async function tryWrongly(open: OpenLab, wrong: WrongAttempt, until: Until): Promise<Result> {
  const step = STEPS.find(({ name }) => name === wrong.step);
  if (!step) throw new Error(`there is no step ${wrong.step}`);
  const begun = await begin(open, step, true);
  const lab = { ...open.lab, signal: new AbortController().signal };
  const answer = (values: Readonly<Record<string, string>>): void =>
    keepAnswers(open.notebook, step, values, Date.now());
  answer(await wrong.attempt({ lab, begun, answer, until }));
  // A line put behind everything else; when it is there, so is all the rest.
  const marker = randomBytes(8).toString("hex");
  await putAll(lab, [numberedLine(marker, 0, Date.now())]);
  await until(async () => ((await linesWith(lab, "logs/", marker)).length > 0 ? true : undefined));
  return check(open, step);
}
