import { type OpenLab, openLab } from "../../cli/lab-context";
import { findSeat } from "../../cli/seat-stacks";
import type { Until } from "../../cli/solve";
import { localTarget } from "../../cli/target";
import type { CloudEvent } from "../../local";
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
    open: (seat) => open(cloud, folder, seat),
    until: untilEvent(cloud),
    [Symbol.asyncDispose]: end,
  };

  async function end(): Promise<void> {
    await cloud.stop();
    folder[Symbol.dispose]();
  }
}

async function open(cloud: TestCloud, folder: ClassFolder, seat: string): Promise<OpenLab> {
  process.env.LAB_NOTEBOOK = folder.path;
  const target = localTarget(cloud.port, "us-east-1");
  return openLab(target, "us-east-1", await findSeat(target, "us-east-1", { className: "checks", seat }));
}

const untilEvent =
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
