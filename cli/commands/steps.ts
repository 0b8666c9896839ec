import { Command } from "commander";
import { STEPS } from "../../checks";
import type { Output } from "../print/output";
import { describeStep } from "../print/result";

/** `lab steps`: what there is to do, and how long it takes. */
export function stepsCommand(output: Output): Command {
  return new Command("steps").description("list the steps of the lab, with their times").action(() => {
    for (const step of STEPS) output.print(describeStep(step));
    const core = STEPS.filter((step) => step.core).reduce((sum, { minutes }) => sum + minutes, 0);
    const all = STEPS.reduce((sum, { minutes }) => sum + minutes, 0);
    output.print(`core: ${core} minutes, all: ${all} minutes`);
  });
}
