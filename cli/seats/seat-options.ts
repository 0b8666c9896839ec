import { type Command, Option } from "commander";
import { STEPS, type Step } from "../../checks";
import { untilInterrupted } from "../interrupt";
import { EXIT, LabError } from "../lab-error";
import { type OpenLab, openLab } from "../steps/lab-context";
import { choosePort, chooseTarget, type Target } from "../target";
import { findSeat } from "./seat-stacks";

/** Options by which every verb about a seat finds it. */
export interface SeatOptions {
  class?: string;
  target?: string;
  port?: string;
  region: string;
}

/** Adds those options to a verb. */
export function withSeatOptions(command: Command): Command {
  return command
    .option("--class <name>", "class of the seat, when several are deployed")
    .addOption(
      new Option("--target <target>", "where the class is (LAB_TARGET, local)").choices(["aws", "local"]),
    )
    .option("--port <port>", "port of the local cloud (LAB_PORT, 4566)")
    .option("--region <region>", "Region of the class", process.env.AWS_REGION ?? "us-east-1");
}

/** @returns the target that the options name */
export const targetOf = ({ target, port, region }: SeatOptions): Target =>
  chooseTarget(target, choosePort(port), region);

/**
 * Opens a seat for as long as the work takes, or until Ctrl-C.
 * @throws LabError when there is no such seat
 */
export async function atSeat<T>(
  seat: string,
  options: SeatOptions,
  work: (open: OpenLab, target: Target) => Promise<T>,
): Promise<T> {
  const target = targetOf(options);
  const found = await findSeat(target, options.region, { seat, className: options.class });
  return untilInterrupted(async (signal) => {
    try {
      using open = await openLab(target, options.region, found, signal);
      return await work(open, target);
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new LabError("It was interrupted.", "What was answered and seen before is kept.");
    }
  });
}

/**
 * @param name id or file name of a step
 * @throws LabError when there is none
 */
export function findStep(name: string): Step {
  const wanted = name.toLowerCase();
  const step = STEPS.find(({ id, name: file }) => id.toLowerCase() === wanted || file === wanted);
  if (step) return step;
  const known = STEPS.map(({ id }) => id).join(", ");
  throw new LabError(
    `There is no step ${name}.`,
    `The steps are ${known}; lab steps tells more.`,
    EXIT.wrongUse,
  );
}
