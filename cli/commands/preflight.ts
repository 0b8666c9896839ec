import { Command, Option } from "commander";
import { chooseClass } from "../../lib/class/default-class";
import { readClass } from "../../lib/class/read-class";
import { untilInterrupted } from "../interrupt";
import { EXIT } from "../lab-error";
import { runPreflight } from "../preflight/run-preflight";
import type { Output } from "../print/output";
import { describeLooked, describeVerdict, isGo } from "../print/preflight";
import { choosePort, chooseTarget } from "../target";

interface Options {
  class?: string;
  target?: string;
  port?: string;
  validate: boolean;
  json?: boolean;
}

/** `lab preflight`: go or no-go, with the fix for each line. It changes nothing. */
export function preflightCommand(output: Output, finish: (code: number) => void): Command {
  return new Command("preflight")
    .description("look whether a class can be deployed and held: account, quotas, templates, cost")
    .option("--class <file>", "class file (class.yaml, or the example of three seats where there is none)")
    .addOption(
      new Option("--target <target>", "where the class is to be (LAB_TARGET, local)").choices([
        "aws",
        "local",
      ]),
    )
    .option("--port <port>", "port of the local cloud (LAB_PORT, 4566)")
    .option("--no-validate", "leave the templates out, which take ten seconds")
    .option("--json", "print what was found as JSON")
    .action(async (options: Options) => {
      const classFile = chooseClass(options.class);
      const labClass = readClass(classFile);
      const target = chooseTarget(options.target, choosePort(options.port), labClass.region);
      const looked = await untilInterrupted((signal) =>
        runPreflight({
          labClass,
          classFile,
          target,
          validate: options.validate,
          now: Date.now,
          signal,
          tell(one) {
            if (!options.json) for (const line of describeLooked(one)) output.print(line);
          },
        }),
      );
      const go = isGo(looked);
      const { name, seats, region } = labClass;
      if (options.json) {
        const told = { go, class: name, seats: seats.length, target: target.name, region, checks: looked };
        output.print(JSON.stringify(told, undefined, 2));
      } else output.print(describeVerdict(looked));
      finish(go ? EXIT.done : EXIT.refused);
    });
}
