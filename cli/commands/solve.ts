import { Command } from "commander";
import type { Output } from "../print/output";
import { describeResult } from "../print/result";
import { atSeat, findStep, type SeatOptions, withSeatOptions } from "../seats/seat-options";
import { polling } from "../steps/poll";
import { solve } from "../steps/solve";
import { describeTarget } from "../target";

/** Both buffers of a class on AWS wait for a minute each. */
const MINUTES = 6;

/** `lab solve SEAT STEP`: does the step's work, and notes that the lab did it. */
export function solveCommand(output: Output): Command {
  const command = new Command("solve")
    .description(
      "do a step's work for the student, with the student's credentials; it is noted as solved by the lab",
    )
    .argument("<seat>", "seat id, such as s01")
    .argument("<step>", "step, such as 4");
  return withSeatOptions(command).action(async (seat: string, name: string, options: SeatOptions) => {
    const step = findStep(name);
    await atSeat(seat, options, async (open, target) => {
      const { lab } = open;
      output.print(describeTarget(target, lab.seat.account, lab.seat.region));
      const result = await solve(open, step, polling(MINUTES, lab.signal));
      for (const line of describeResult(step, result, seat)) output.print(line);
    });
  });
}
