import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { Command } from "commander";
import { untilInterrupted } from "../interrupt";
import { LabError } from "../lab-error";
import type { Output } from "../print/output";
import { atSeat, findStep, type SeatOptions, targetOf, withSeatOptions } from "../seats/seat-options";
import { findSeat } from "../seats/seat-stacks";
import { namedClass } from "../session/named-class";
import { rebuildSeat } from "../session/rebuild-seat";
import { resetSeat, terminatedInstances } from "../session/reset-seat";
import { openAccount } from "../stacks/account";
import { explained } from "../stacks/explain";
import { restoreStream } from "../steps/restore-stream";
import { clientOptions, describeTarget } from "../target";

interface Options extends SeatOptions {
  json?: boolean;
}

/** Steps that change the stream itself. */
const CHANGE_THE_STREAM: readonly string[] = ["change-hints", "prefix-and-time"];

/**
 * `lab reset SEAT`: puts a whole seat back, with the instructor's credentials. `lab reset SEAT STEP`: forgets a step, with the
 * student's, and sets the stream as the class has it where the step changes it.
 */
export function resetCommand(output: Output): Command {
  const command = new Command("reset")
    .description(
      "put a seat back to how it was deployed; with a step, forget its nonce, answers and result alone (steps 8 and 9 also set the stream as the class has it)",
    )
    .argument("<seat>", "seat id, such as s01")
    .argument("[step]", "step, such as 8; the whole seat when absent")
    .option("--json", "print the result as JSON");
  return withSeatOptions(command).action(async (seat: string, step: string | undefined, options: Options) => {
    if (step === undefined) await wholeSeat(seat, options, output);
    else await oneStep(seat, step, options, output);
  });
}

async function wholeSeat(seat: string, options: Options, output: Output): Promise<void> {
  const target = targetOf(options);
  const account = await openAccount(target, options.region);
  const { className, classFile } = namedClass(options.class);
  const found = await findSeat(target, options.region, { seat, className });
  const told = (line: string): void => {
    if (!options.json) output.print(line);
  };
  told(`${describeTarget(target, account.id, options.region)}, seat ${found.stack}`);
  await untilInterrupted(async (signal) => {
    try {
      const terminated = await terminatedInstances(account, found);
      const work = { signal, told };
      if (terminated.length > 0) await rebuildSeat(account, found, classFile, work);
      const reset = await resetSeat(account, await renewed(found, target, options), work);
      if (options.json)
        output.print(JSON.stringify({ ...reset, deployedAgain: terminated.length > 0 }, undefined, 2));
    } catch (error) {
      if (signal.aborted)
        throw new LabError("It was interrupted.", "Give the same command again: it does the rest.");
      throw explained(error, target);
    }
  });
}

/** A seat that was deployed again has other names for its parts. */
const renewed = (
  { className, seat }: { className: string; seat: string },
  target: ReturnType<typeof targetOf>,
  { region }: Options,
) => findSeat(target, region, { seat, className });

async function oneStep(seat: string, name: string, options: Options, output: Output): Promise<void> {
  const step = findStep(name);
  await atSeat(seat, options, async ({ lab, notebook, transform }, target) => {
    if (!options.json) output.print(describeTarget(target, lab.seat.account, lab.seat.region));
    if (CHANGE_THE_STREAM.includes(step.name)) {
      const cloudFormation = new CloudFormationClient(clientOptions(target, options.region));
      await restoreStream(lab, cloudFormation, transform);
      cloudFormation.destroy();
      if (!options.json) output.print(`${lab.seat.stream} is as the class has it.`);
    }
    notebook.change(step.id, () => ({ answers: {} }));
    if (options.json) output.print(JSON.stringify({ seat, step: step.id }, undefined, 2));
    else output.print(`Step ${step.id} is forgotten. What lies in the bucket stays there.`);
  });
}
