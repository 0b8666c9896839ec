import { Command } from "commander";
import { untilInterrupted } from "../interrupt";
import { EXIT, LabError } from "../lab-error";
import type { Output } from "../print/output";
import { openClassAccount } from "../session/class-account";
import { type Extension, extend } from "../session/extend";
import { newEnd } from "../session/new-end";
import { type ClassOptions, withClassOptions } from "../stacks/class-options";
import { explained } from "../stacks/explain";
import { isDone } from "../stacks/outcome";

interface Options extends ClassOptions {
  until?: string;
}

/** `lab extend`: moves the end of a class, in its file and where it is deployed. */
export function extendCommand(output: Output, finish: (code: number) => void): Command {
  const command = new Command("extend")
    .description("move the end of a class: in the class file, and in the schedule that deletes it")
    .option("--until <date>", "the new end, such as 2026-12-18T18:00:00-08:00; a week later when absent");
  return withClassOptions(command, "class file (class.yaml, or the example of three seats)").action(
    async (options: Options) => {
      const open = await openClassAccount(options, output);
      const to = newEnd(options.until, open.labClass.expires, Date.now());
      const extension = await untilInterrupted((signal) =>
        extend(open, to, signal).catch((error: unknown) => {
          if (signal.aborted)
            throw new LabError(
              "It was interrupted; the class file is as it was.",
              "Give the same command again.",
            );
          throw explained(error, open.account.target);
        }),
      );
      if (options.json) output.print(JSON.stringify(extension, undefined, 2));
      else for (const line of describe(extension, open.labClass.name)) output.print(line);
      finish(extension.outcome && !isDone(extension.outcome) ? EXIT.refused : EXIT.done);
    },
  );
}

function describe({ from, to, outcome }: Extension, className: string): string[] {
  const until = from === undefined ? "which had no end" : `which ended at ${from}`;
  if (outcome && !isDone(outcome)) {
    return [
      `The class ${className} still ends as before: ${outcome.stack} ${outcome.what}${outcome.reason === undefined ? "" : `: ${outcome.reason}`}.`,
      "The class file is as it was. Give the same command again.",
    ];
  }
  return [
    `The class ${className}, ${until}, ends at ${to} now.`,
    outcome
      ? "Credentials that are handed out already end no later than the sessions that they are for."
      : "It is not deployed; its file says so.",
  ];
}
