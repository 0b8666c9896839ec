import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { SHARED_SEAT } from "../../contract/tags";
import { chooseClass } from "../../lib/class/default-class";
import { readClass } from "../../lib/class/read-class";
import { type ClassDeployed, deployClass } from "../deploy/deploy-class";
import { refuseExpired } from "../deploy/expiry";
import { untilInterrupted } from "../interrupt";
import { EXIT, LabError } from "../lab-error";
import type { Output } from "../print/output";
import { describeFailures, seatsLeft, summarize } from "../print/work-result";
import { NO_VIEW, workView } from "../print/work-view";
import { openAccount } from "../stacks/account";
import { type ClassOptions, sameCommand, seatsMeant, withClassOptions } from "../stacks/class-options";
import { explained } from "../stacks/explain";
import { isDone } from "../stacks/outcome";
import { choosePort, chooseTarget, describeTarget } from "../target";

interface Options extends ClassOptions {
  instances: boolean;
}

/** `lab deploy [SEAT…]`: a class, or some of its seats. */
export function deployCommand(output: Output, finish: (code: number) => void): Command {
  const command = new Command("deploy")
    .description(
      "deploy a class: what its seats share, then the seats, some at once; goes on where it was broken off",
    )
    .argument("[seat...]", "seats to deploy; all of the roster when absent")
    .option("--no-instances", "leave the generators out; the same command without it adds them");
  return withClassOptions(
    command,
    "class file (class.yaml, or the example of three seats where there is none)",
  ).action(async (named: string[], options: Options) => {
    const deployed = await untilInterrupted((signal) => deploy(named, options, output, signal));
    tell(deployed, named, options, output);
    finish(deployed.outcomes.every(isDone) ? EXIT.done : EXIT.refused);
  });
}

async function deploy(
  named: readonly string[],
  options: Options,
  output: Output,
  signal: AbortSignal,
): Promise<ClassDeployed> {
  const classFile = chooseClass(options.class);
  const labClass = readClass(classFile);
  const seats = seatsMeant(named, labClass.seats, `The class ${labClass.name}`);
  refuseExpired(labClass, Date.now());
  const target = chooseTarget(options.target, choosePort(options.port), labClass.region);
  const account = await openAccount(target, labClass.region);
  if (!options.json) {
    output.print(describeTarget(target, account.id, labClass.region));
    output.print(`deploying class ${labClass.name}: ${seats.length} of ${labClass.seats.length} seats`);
  }
  const view = options.json ? NO_VIEW : await workView(output, seats.length + 1);
  const scratch = await mkdtemp(join(tmpdir(), "loglab-deploy-"));
  try {
    return await deployClass({
      account,
      labClass,
      classFile: resolve(classFile),
      seats,
      concurrency: options.concurrency,
      instances: options.instances,
      scratch,
      signal,
      told: view.news,
      now: Date.now,
    });
  } catch (error) {
    if (signal.aborted)
      throw new LabError("It was interrupted before anything was changed.", "Give the same command again.");
    throw explained(error, target);
  } finally {
    view.end();
    await rm(scratch, { recursive: true, force: true });
  }
}

function tell(deployed: ClassDeployed, named: readonly string[], options: Options, output: Output): void {
  const { outcomes, strangers, stopper } = deployed;
  const left = seatsLeft(outcomes, SHARED_SEAT);
  const all = left.length === outcomes.length - 1;
  const again = sameCommand(
    "deploy",
    all ? named : left,
    options,
    ...(options.instances ? [] : ["--no-instances"]),
  );
  const done = outcomes.every(isDone);
  if (options.json) {
    const told = stopper && { stopped: { what: stopper.message, fix: stopper.fix } };
    output.print(
      JSON.stringify({ outcomes, notInRoster: strangers, ...told, ...(!done && { again }) }, undefined, 2),
    );
    return;
  }
  output.print(summarize(outcomes));
  for (const line of describeFailures(outcomes)) output.complain(line);
  if (stopper) output.complain(`${stopper.message} ${stopper.fix}`);
  if (outcomes.some(({ what }) => what === "under way"))
    output.print(
      "What is under way goes on in CloudFormation by itself, and is taken up by the same command.",
    );
  if (strangers.length > 0) {
    output.print(
      `deployed, and not in the roster: ${strangers.join(", ")}. They stay until you say otherwise:`,
    );
    output.print(`  ${sameCommand("destroy", strangers, options)}`);
  }
  if (!done) output.print(`to go on: ${again}`);
}
