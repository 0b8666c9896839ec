import { Command } from "commander";
import type { Output } from "../print/output";
import { findStep, type SeatOptions, targetOf, withSeatOptions } from "../seats/seat-options";
import { findSeat } from "../seats/seat-stacks";
import { Notebook } from "../steps/notebook";

/** `lab skip SEAT STEP`: notes that a step is left out. It is not passed by that. */
export function skipCommand(output: Output): Command {
  const command = new Command("skip")
    .description("leave a step out; skipping is not doing, so it stays open")
    .argument("<seat>", "seat id, such as s01")
    .argument("<step>", "step, such as R");
  return withSeatOptions(command).action(async (seat: string, name: string, options: SeatOptions) => {
    const step = findStep(name);
    const found = await findSeat(targetOf(options), options.region, { seat, className: options.class });
    new Notebook(found.className, seat).change(step.id, (notes) => ({ ...notes, skipped: Date.now() }));
    output.print(`Step ${step.id} is skipped; it does not count as passed.`);
  });
}
