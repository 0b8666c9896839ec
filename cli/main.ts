import { Command, CommanderError } from "commander";
import { diffCommand } from "./commands/diff";
import { envCommand } from "./commands/env";
import { fidelityCommand } from "./commands/fidelity";
import { localCommand } from "./commands/local";
import { startCommand } from "./commands/start";
import { validateCommand } from "./commands/validate";
import { EXIT } from "./lab-error";
import { printFailure } from "./print/failure";
import { type Output, processOutput } from "./print/output";

/** The verbs, in the order of `--help`. */
const COMMANDS = [startCommand, localCommand, envCommand, validateCommand, diffCommand, fidelityCommand];

/**
 * The command: parses, calls, prints.
 * @param argv arguments behind the program's name
 * @returns the exit code
 */
export async function main(argv: readonly string[], output: Output = processOutput): Promise<number> {
  const program = new Command("lab")
    .description("Log pipelines for a class: on AWS, or on a local cloud of this machine.")
    .showHelpAfterError("(--help shows what there is)");
  let code: number = EXIT.done;
  const finish = (result: number): void => {
    code = result;
  };
  for (const command of COMMANDS) program.addCommand(command(output, finish));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => output.print(text.trimEnd()),
      writeErr: (text) => output.complain(text.trimEnd()),
    });
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    return printFailure(error, output);
  }
}
