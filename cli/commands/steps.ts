import { Command } from "commander";
import { describeOnly, STEPS, stepsOf, USUAL_SEAT } from "../../checks";
import type { Output } from "../print/output";
import { describeStep } from "../print/result";

/** `lab steps`: what there is to do, and how long it takes. */
export function stepsCommand(output: Output): Command {
  return new Command("steps").description("list the steps of the lab, with their times").action(() => {
    const usual = stepsOf(USUAL_SEAT);
    for (const step of usual) output.print(describeStep(step));
    const core = usual.filter((step) => step.core).reduce((sum, { minutes }) => sum + minutes, 0);
    const all = usual.reduce((sum, { minutes }) => sum + minutes, 0);
    output.print(`core: ${core} minutes, all: ${all} minutes`);
    for (const step of STEPS) {
      if (!usual.includes(step)) output.print(`${describeStep(step)} with ${describeOnly(step.only)}`);
    }
  });
}
