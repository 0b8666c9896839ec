import { Command } from "commander";
import { describeOnly, type Seat, type Step, stepsOf } from "../../checks";
import { LabError } from "../lab-error";
import type { Output } from "../print/output";
import { describeResult } from "../print/result";
import { atSeat, findStep, type SeatOptions, withSeatOptions } from "../seats/seat-options";
import { polling } from "../steps/poll";
import { solve } from "../steps/solve";
import { describeTarget } from "../target";

/** Both buffers of a class on AWS wait for a minute each. */
const MINUTES = 6;

/** `lab bring SEAT STEP`: does for a late joiner what comes before a step. */
export function bringCommand(output: Output): Command {
  const command = new Command("bring")
    .description("bring a late joiner to a step: the lab does what comes before it, and notes that it did")
    .argument("<seat>", "seat id, such as s01")
    .argument("<step>", "step to go on with, such as 5");
  return withSeatOptions(command).action(async (seat: string, name: string, options: SeatOptions) => {
    const goal = findStep(name);
    await atSeat(seat, options, async (open, target) => {
      const { lab, notebook } = open;
      output.print(describeTarget(target, lab.seat.account, lab.seat.region));
      for (const step of stepsBefore(goal, lab.seat)) {
        if (notebook.step(step.id).passed !== undefined) continue;
        const result = await solve(open, step, polling(MINUTES, lab.signal));
        output.print(describeResult(step, result, seat)[0] ?? "");
      }
      output.print(`Go on with: lab begin ${seat} ${goal.id}`);
    });
  });
}

function stepsBefore(goal: Step, seat: Seat): readonly Step[] {
  const steps = stepsOf(seat);
  if (steps.includes(goal)) return steps.slice(0, steps.indexOf(goal));
  throw new LabError(
    `Step ${goal.id} is for classes with ${describeOnly(goal.only)}.`,
    `The steps of this seat are ${steps.map(({ id }) => id).join(", ")}.`,
  );
}
