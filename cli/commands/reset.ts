import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { Command } from "commander";
import type { Output } from "../print/output";
import { atSeat, findStep, type SeatOptions, withSeatOptions } from "../seats/seat-options";
import { restoreStream } from "../steps/restore-stream";
import { clientOptions, describeTarget } from "../target";

/** Steps that change the stream itself. */
const CHANGE_THE_STREAM: readonly string[] = ["change-hints", "prefix-and-time"];

/** `lab reset SEAT STEP`: forgets a step, and sets the stream as the class has it where the step changes it. */
export function resetCommand(output: Output): Command {
  const command = new Command("reset")
    .description(
      "forget a step's nonce, answers and result; steps 8 and 9 also set the stream as the class has it",
    )
    .argument("<seat>", "seat id, such as s01")
    .argument("<step>", "step, such as 8");
  return withSeatOptions(command).action(async (seat: string, name: string, options: SeatOptions) => {
    const step = findStep(name);
    await atSeat(seat, options, async ({ lab, notebook, transform }, target) => {
      output.print(describeTarget(target, lab.seat.account, lab.seat.region));
      if (CHANGE_THE_STREAM.includes(step.name)) {
        const cloudFormation = new CloudFormationClient(clientOptions(target, options.region));
        await restoreStream(lab, cloudFormation, transform);
        cloudFormation.destroy();
        output.print(`${lab.seat.stream} is as the class has it.`);
      }
      notebook.change(step.id, () => ({ answers: {} }));
      output.print(`Step ${step.id} is forgotten. What lies in the bucket stays there.`);
    });
  });
}
