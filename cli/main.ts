import { Command, CommanderError } from "commander";
import { EXIT } from "./lab-error";
import { printFailure } from "./print/failure";
import { type Output, processOutput } from "./print/output";

type Make = (output: Output, finish: (code: number) => void) => Command;

/**
 * The verbs, in the order of `--help`. Only the one that is asked for is loaded: what the others stand on (clients, the class
 * file's schema) takes longer than to start the cloud.
 */
const COMMANDS: Readonly<Record<string, () => Make>> = {
  start: () => (require("./commands/start") as typeof import("./commands/start")).startCommand,
  local: () => (require("./commands/local") as typeof import("./commands/local")).localCommand,
  deploy: () => (require("./commands/deploy") as typeof import("./commands/deploy")).deployCommand,
  destroy: () => (require("./commands/destroy") as typeof import("./commands/destroy")).destroyCommand,
  credentials: () =>
    (require("./commands/credentials") as typeof import("./commands/credentials")).credentialsCommand,
  pause: () => (require("./commands/pause") as typeof import("./commands/pause")).pauseCommand,
  resume: () => (require("./commands/resume") as typeof import("./commands/resume")).resumeCommand,
  extend: () => (require("./commands/extend") as typeof import("./commands/extend")).extendCommand,
  env: () => (require("./commands/env") as typeof import("./commands/env")).envCommand,
  steps: () => (require("./commands/steps") as typeof import("./commands/steps")).stepsCommand,
  begin: () => (require("./commands/begin") as typeof import("./commands/begin")).beginCommand,
  answer: () => (require("./commands/answer") as typeof import("./commands/answer")).answerCommand,
  check: () => (require("./commands/check") as typeof import("./commands/check")).checkCommand,
  solve: () => (require("./commands/solve") as typeof import("./commands/solve")).solveCommand,
  show: () => (require("./commands/show") as typeof import("./commands/show")).showCommand,
  reset: () => (require("./commands/reset") as typeof import("./commands/reset")).resetCommand,
  skip: () => (require("./commands/skip") as typeof import("./commands/skip")).skipCommand,
  bring: () => (require("./commands/bring") as typeof import("./commands/bring")).bringCommand,
  submit: () => (require("./commands/submit") as typeof import("./commands/submit")).submitCommand,
  grade: () => (require("./commands/grade") as typeof import("./commands/grade")).gradeCommand,
  grades: () => (require("./commands/grades") as typeof import("./commands/grades")).gradesCommand,
  guide: () => (require("./commands/guide") as typeof import("./commands/guide")).guideCommand,
  page: () => (require("./commands/page") as typeof import("./commands/page")).pageCommand,
  mapping: () => (require("./commands/mapping") as typeof import("./commands/mapping")).mappingCommand,
  kafka: () => (require("./commands/kafka") as typeof import("./commands/kafka")).kafkaCommand,
  preflight: () =>
    (require("./commands/preflight") as typeof import("./commands/preflight")).preflightCommand,
  status: () => (require("./commands/status") as typeof import("./commands/status")).statusCommand,
  cost: () => (require("./commands/cost") as typeof import("./commands/cost")).costCommand,
  validate: () => (require("./commands/validate") as typeof import("./commands/validate")).validateCommand,
  diff: () => (require("./commands/diff") as typeof import("./commands/diff")).diffCommand,
  fidelity: () => (require("./commands/fidelity") as typeof import("./commands/fidelity")).fidelityCommand,
};

/**
 * The command: parses, calls, prints.
 * @param argv arguments behind the program's name
 * @returns the exit code
 */
export async function main(argv: readonly string[], output: Output = processOutput()): Promise<number> {
  const program = new Command("lab")
    .description("Log pipelines for a class: on AWS, or on a local cloud of this machine.")
    .showHelpAfterError("(--help shows what there is)");
  let code: number = EXIT.done;
  const finish = (result: number): void => {
    code = result;
  };
  for (const load of loaders(argv[0])) program.addCommand(load()(output, finish));
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

/** All of them where none is named, for help to list. */
function loaders(verb = ""): (() => Make)[] {
  const load = Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
  return load ? [load] : Object.values(COMMANDS);
}
