import { Command } from "commander";
import { untilInterrupted } from "../interrupt";
import { EXIT } from "../lab-error";
import { describeChanges } from "../print/instance-changes";
import type { Output } from "../print/output";
import { startAll } from "../session/change-instances";
import { openClassAccount } from "../session/class-account";
import { classInstances, refuseNone, withEc2 } from "../session/instances";
import { type ClassOptions, withClassOptions } from "../stacks/class-options";
import { explained } from "../stacks/explain";

/** `lab resume [SEAT…]`: starts instances, each for a session. */
export function resumeCommand(output: Output, finish: (code: number) => void): Command {
  const command = new Command("resume")
    .description("start the generators of a class, or of some seats, for another session")
    .argument("[seat...]", "seats to resume; everything of the class when absent");
  return withClassOptions(command, "class file (class.yaml, or the example of three seats)").action(
    async (seats: string[], options: ClassOptions) => {
      const { labClass, account } = await openClassAccount(options, output);
      const { poll } = account.rhythm;
      const changes = await untilInterrupted((signal) =>
        withEc2(account, async (ec2) => {
          const instances = await classInstances(ec2, labClass.name, seats);
          refuseNone(instances, labClass.name, seats);
          return startAll(ec2, instances, poll, signal);
        }),
      ).catch((error: unknown) => {
        throw explained(error, account.target);
      });
      if (options.json) output.print(JSON.stringify(changes, undefined, 2));
      else for (const line of describeChanges(changes, "starting")) output.print(line);
      finish(changes.some(({ failed }) => failed) ? EXIT.refused : EXIT.done);
    },
  );
}
