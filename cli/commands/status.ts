import { setMaxListeners } from "node:events";
import { Command, Option } from "commander";
import { chooseClass } from "../../lib/class/default-class";
import { readClass } from "../../lib/class/read-class";
import { untilInterrupted } from "../interrupt";
import { EXIT, LabError } from "../lab-error";
import { describeStatus } from "../print/class-status";
import type { Output } from "../print/output";
import { openAccount } from "../stacks/account";
import { seatsMeant } from "../stacks/class-options";
import { classStatus, type StatusRun } from "../status/class-status";
import type { SeatStatus } from "../status/seat-status";
import { watchStatus } from "../status/watch-status";
import { choosePort, chooseTarget, describeTarget } from "../target";

interface Options {
  class?: string;
  target?: string;
  port?: string;
  watch?: boolean;
  json?: boolean;
}

/** More requests than are under way at once, each of which listens for the end. */
const MOST_REQUESTS = 100;

/** `lab status [SEAT…]`: how the seats of a class fare. */
export function statusCommand(output: Output, finish: (code: number) => void): Command {
  return new Command("status")
    .description("how the seats of a class fare: stacks, generators, lines, checks, cost")
    .argument("[seat...]", "seats to look at; all of the roster when absent")
    .option("--class <file>", "class file (class.yaml, or the example of three seats where there is none)")
    .addOption(
      new Option("--target <target>", "where the class is (LAB_TARGET, local)").choices(["aws", "local"]),
    )
    .option("--port <port>", "port of the local cloud (LAB_PORT, 4566)")
    .option("--watch", "look again every ten seconds, until Ctrl-C")
    .option("--json", "print what was found as JSON, with --watch a line each time")
    .action(async (named: string[], options: Options) => {
      const healthy = await untilInterrupted((signal) => look(named, options, output, signal));
      finish(healthy ? EXIT.done : EXIT.refused);
    });
}

/** @returns whether every seat stands */
async function look(
  named: readonly string[],
  options: Options,
  output: Output,
  signal: AbortSignal,
): Promise<boolean> {
  setMaxListeners(MOST_REQUESTS, signal);
  const labClass = readClass(chooseClass(options.class));
  const seats = seatsMeant(named, labClass.seats, `The class ${labClass.name}`);
  const target = chooseTarget(options.target, choosePort(options.port), labClass.region);
  const account = await openAccount(target, labClass.region);
  const head = describeTarget(target, account.id, labClass.region);
  const run: StatusRun = { account, labClass, seats, now: Date.now, signal };
  if (options.watch) {
    await watchStatus(run, await watcher(options, output, head));
    return true;
  }
  const found = await classStatus(run).catch((error: unknown) => {
    if (signal.aborted) throw new LabError("It was interrupted.", "Nothing was changed.");
    throw error;
  });
  if (options.json) output.print(JSON.stringify({ class: labClass.name, seats: found }, undefined, 2));
  else for (const line of [head, ...describeStatus(found)]) output.print(line);
  return found.every(({ status = "" }) => /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status));
}

/** @returns what shows a look: a table that is drawn over on a terminal, or all of it each time */
async function watcher({ json }: Options, output: Output, head: string) {
  if (json) return (seats: readonly SeatStatus[]) => output.print(JSON.stringify(seats));
  if (!output.terminal) {
    return (seats: readonly SeatStatus[]) => {
      for (const line of [head, ...describeStatus(seats), ""]) output.print(line);
    };
  }
  const { default: logUpdate } = await import("log-update");
  return (seats: readonly SeatStatus[]) => logUpdate([head, ...describeStatus(seats)].join("\n"));
}
