import { Command } from "commander";
import { describeInstruction } from "../print/instruction";
import type { Output } from "../print/output";
import { atSeat, findStep, type SeatOptions, withSeatOptions } from "../seats/seat-options";
import { begin } from "../steps/begin";
import { describeTarget } from "../target";

/** `lab begin SEAT STEP`: what to do, with a nonce of the student's own. */
export function beginCommand(output: Output): Command {
  const command = new Command("begin")
    .description("begin a step: prints what to do, with a nonce that marks your work")
    .argument("<seat>", "seat id, such as s01")
    .argument("<step>", "step, such as 4")
    .option("--again", "with a new nonce, without the answers so far");
  return withSeatOptions(command).action(
    async (seat: string, name: string, options: SeatOptions & { again?: boolean }) => {
      const step = findStep(name);
      await atSeat(seat, options, async (open, target) => {
        const { lab } = open;
        output.print(describeTarget(target, lab.seat.account, lab.seat.region));
        const begun = await begin(open, step, options.again);
        for (const line of describeInstruction(step, lab.seat, begun)) output.print(line);
      });
    },
  );
}
