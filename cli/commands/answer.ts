import { Command } from "commander";
import type { Output } from "../print/output";
import { findStep, type SeatOptions, targetOf, withSeatOptions } from "../seats/seat-options";
import { findSeat } from "../seats/seat-stacks";
import { keepAnswers, readAnswers } from "../steps/answer";
import { Notebook } from "../steps/notebook";

/** `lab answer SEAT STEP key=value…`: what the student found out, with the time at which it was said. */
export function answerCommand(output: Output): Command {
  const command = new Command("answer")
    .description("answer a step's questions: key=value, or key=@file for what a file holds")
    .argument("<seat>", "seat id, such as s01")
    .argument("<step>", "step, such as 2")
    .argument("<answers...>", "key=value");
  return withSeatOptions(command).action(
    async (seat: string, name: string, given: string[], options: SeatOptions) => {
      const step = findStep(name);
      const values = readAnswers(step, given);
      const found = await findSeat(targetOf(options), options.region, { seat, className: options.class });
      keepAnswers(new Notebook(found.className, seat), step, values, Date.now());
      output.print(`kept: ${Object.keys(values).join(", ")}. Now: lab check ${seat} ${step.id}`);
    },
  );
}
