import { Command, Option } from "commander";
import { chooseClass } from "../../lib/class/default-class";
import { readClass } from "../../lib/class/read-class";
import { classSpent } from "../cost/class-spent";
import { untilInterrupted } from "../interrupt";
import { EXIT, LabError } from "../lab-error";
import { describeSpent } from "../print/class-spent";
import type { Output } from "../print/output";
import { openAccount } from "../stacks/account";
import { seatsMeant } from "../stacks/class-options";
import { choosePort, chooseTarget, describeTarget } from "../target";

interface Options {
  class?: string;
  target?: string;
  port?: string;
  json?: boolean;
}

/** `lab cost [SEAT…]`: what the seats of a class have cost, from what ran, and what they will. */
export function costCommand(output: Output, finish: (code: number) => void): Command {
  return new Command("cost")
    .description("what a class has cost so far, seat by seat, and will until it expires")
    .argument("[seat...]", "seats to reckon; all of the roster when absent")
    .option("--class <file>", "class file (class.yaml, or the example of three seats where there is none)")
    .addOption(
      new Option("--target <target>", "where the class is (LAB_TARGET, local)").choices(["aws", "local"]),
    )
    .option("--port <port>", "port of the local cloud (LAB_PORT, 4566)")
    .option("--json", "print the figures as JSON")
    .action(async (named: string[], options: Options) => {
      const labClass = readClass(chooseClass(options.class));
      const seats = seatsMeant(named, labClass.seats, `The class ${labClass.name}`);
      const target = chooseTarget(options.target, choosePort(options.port), labClass.region);
      const account = await openAccount(target, labClass.region);
      const spent = await untilInterrupted((signal) =>
        classSpent({ account, labClass, seats, now: Date.now(), signal }).catch((error: unknown) => {
          if (signal.aborted) throw new LabError("It was interrupted.", "Nothing was changed.");
          throw error;
        }),
      );
      if (options.json) {
        output.print(JSON.stringify({ class: labClass.name, currency: "USD", ...spent }, undefined, 2));
      } else {
        output.print(describeTarget(target, account.id, labClass.region));
        for (const line of describeSpent(spent)) output.print(line);
      }
      finish(EXIT.done);
    });
}
