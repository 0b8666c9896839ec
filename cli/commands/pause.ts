import { Command } from "commander";
import { EXIT } from "../lab-error";
import { describeChanges } from "../print/instance-changes";
import type { Output } from "../print/output";
import { stopAll } from "../session/change-instances";
import { openClassAccount } from "../session/class-account";
import { classInstances, refuseNone, withEc2 } from "../session/instances";
import { type ClassOptions, withClassOptions } from "../stacks/class-options";
import { explained } from "../stacks/explain";

/** `lab pause [SEAT…]`: stops instances; what they have sent stays, and costs its storage. */
export function pauseCommand(output: Output, finish: (code: number) => void): Command {
  const command = new Command("pause")
    .description("stop the generators of a class, or of some seats: they cost their disks until resumed")
    .argument("[seat...]", "seats to pause; everything of the class when absent");
  return withClassOptions(command, "class file (class.yaml, or the example of three seats)").action(
    async (seats: string[], options: ClassOptions) => {
      const { labClass, account } = await openClassAccount(options, output);
      const changes = await withEc2(account, async (ec2) => {
        const instances = await classInstances(ec2, labClass.name, seats);
        refuseNone(instances, labClass.name, seats);
        return stopAll(ec2, instances);
      }).catch((error: unknown) => {
        throw explained(error, account.target);
      });
      if (options.json) output.print(JSON.stringify(changes, undefined, 2));
      else for (const line of describeChanges(changes, "stopping")) output.print(line);
      finish(changes.some(({ failed }) => failed) ? EXIT.refused : EXIT.done);
    },
  );
}
