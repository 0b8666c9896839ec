import { Command } from "commander";
import { confirmed } from "../destroy/confirm";
import { type Destroyed, destroyStacks } from "../destroy/destroy-stacks";
import { prove, proveSwept, scopeOf } from "../destroy/prove";
import { type Swept, sweep } from "../destroy/sweep";
import { findToolkit, removeToolkit, type Toolkit } from "../destroy/toolkit";
import { type DoomedClass, whichClass } from "../destroy/which-class";
import { untilInterrupted } from "../interrupt";
import { KINDS } from "../inventory/kinds";
import { buckets } from "../inventory/kinds/buckets";
import { stacks } from "../inventory/kinds/stacks";
import { isClean, type Listed, takeInventory } from "../inventory/take-inventory";
import { EXIT, LabError } from "../lab-error";
import { describeInventory, describeSwept, describeToolkit } from "../print/inventory";
import type { Output } from "../print/output";
import { describeFailures, summarize } from "../print/work-result";
import { NO_VIEW, type WorkView, workView } from "../print/work-view";
import { type Account, openAccount } from "../stacks/account";
import { type ClassOptions, sameCommand, withClassOptions } from "../stacks/class-options";
import { explained, stopperOf } from "../stacks/explain";
import { isDone } from "../stacks/outcome";
import { choosePort, chooseTarget, describeTarget } from "../target";

interface Options extends ClassOptions {
  region: string;
  sweep?: boolean;
  yes?: boolean;
  bootstrap?: boolean;
}

/** How often left-overs are removed at most. */
const ROUNDS = 3;

/** What is known at the end of it. */
interface Ending extends Destroyed {
  listed?: Listed[];
  swept?: Swept[];
  toolkit?: Toolkit;
  toolkitRemoved?: boolean;
  /** Why the bootstrap could not be looked at. */
  toolkitRefused?: string;
}

/** `lab destroy [SEAT…]`: takes a class down, and proves that nothing is left. */
export function destroyCommand(output: Output, finish: (code: number) => void): Command {
  const command = new Command("destroy")
    .description("destroy a class or some of its seats, then look for whatever is left, and what it costs")
    .argument("[seat...]", "seats to destroy; the whole class when absent")
    .option(
      "--region <region>",
      "Region of a class that is given by its name",
      process.env.AWS_REGION ?? "us-east-1",
    )
    .option("--sweep", "show what of the left-overs would be removed; with --yes remove it")
    .option("--yes", "remove what --sweep shows; and ask nothing")
    .option("--bootstrap", "remove the CDK's bootstrap too, when nothing else uses it");
  return withClassOptions(command, "class file, or the class's name where there is no file").action(
    async (seats: string[], options: Options) => {
      const doomed = whichClass(options.class, options.region);
      const target = chooseTarget(options.target, choosePort(options.port), doomed.region);
      const account = await openAccount(target, doomed.region);
      if (!options.json) output.print(describeTarget(target, account.id, doomed.region));
      const run = new DestroyRun(output, options, account, doomed, seats.length > 0 ? seats : undefined);
      const ending = await untilInterrupted((signal) => run.all(signal));
      run.tell(ending);
      finish(run.isProven(ending) ? EXIT.done : EXIT.refused);
    },
  );
}

/** One run of the verb: stacks, inventory, left-overs, bootstrap. */
class DestroyRun {
  constructor(
    private readonly output: Output,
    private readonly options: Options,
    private readonly account: Account,
    private readonly doomed: DoomedClass,
    private readonly seats: readonly string[] | undefined,
  ) {}

  async all(signal: AbortSignal): Promise<Ending> {
    const ending: Ending = { outcomes: [] };
    try {
      Object.assign(ending, await this.stacks(signal));
      if (ending.stopper || signal.aborted) return ending;
      await this.leftOvers(ending, signal);
      await this.bootstrap(ending, signal);
      return ending;
    } catch (error) {
      if (signal.aborted) return ending;
      throw explained(error, this.account.target);
    }
  }

  private async stacks(signal: AbortSignal): Promise<Destroyed> {
    let view: WorkView = NO_VIEW;
    try {
      return await destroyStacks({
        account: this.account,
        className: this.doomed.name,
        ...(this.seats && { seats: this.seats }),
        concurrency: this.options.concurrency,
        signal,
        begins: async (stacks) => {
          this.say(`destroying ${this.what}: ${stacks.length} stacks`);
          if (
            !this.options.yes &&
            stacks.length > 0 &&
            !(await confirmed(this.output, this.doomed.name, signal))
          )
            throw new LabError("Nothing was destroyed.", "Type the class's name, or say --yes.");
          if (!this.options.json) view = await workView(this.output, stacks.length);
        },
        told: (news) => view.news(news),
        now: Date.now,
      });
    } finally {
      view.end();
    }
  }

  private async leftOvers(ending: Ending, signal: AbortSignal): Promise<void> {
    const scope = await scopeOf(this.account, this.doomed.name, this.seats, signal);
    ending.listed = await prove(KINDS, scope);
    if (!this.options.sweep || !this.options.yes || isClean(ending.listed)) return;
    for (const line of describeInventory(ending.listed, this.what)) this.say(line);
    const told = (swept: Swept): void => this.say(describeSwept(swept));
    ending.swept = [];
    if (ending.listed.some(({ kind, found }) => kind === stacks.name && found.length > 0)) {
      // A bucket that somebody has locked is what keeps a stack; without it CloudFormation takes the rest down in order.
      ending.swept.push(...(await sweep([buckets], ending.listed, scope, told)));
      Object.assign(ending, await this.stacks(signal));
      if (ending.stopper || signal.aborted) {
        ending.listed = undefined;
        return;
      }
      ending.listed = await takeInventory(KINDS, scope);
    }
    // What AWS takes its time to give up keeps what it uses, so the rest is tried again.
    for (let round = 0; round < ROUNDS && !isClean(ending.listed); round++) {
      ending.swept.push(...(await sweep(KINDS, ending.listed, scope, told)));
      ending.listed = await proveSwept(KINDS, scope);
    }
  }

  private async bootstrap(ending: Ending, signal: AbortSignal): Promise<void> {
    const toolkit = await findToolkit(this.account, signal).catch((error: unknown) => {
      if (signal.aborted || stopperOf(error, this.account.target)) throw error;
      ending.toolkitRefused = (error as Error).message;
    });
    if (!toolkit) return;
    ending.toolkit = toolkit;
    if (!this.options.bootstrap || toolkit.usedBy.length > 0) return;
    await removeToolkit(this.account, toolkit, signal);
    ending.toolkitRemoved = true;
  }

  /** A tool that exited 0 proves nothing: only an inventory does in which every kind was looked for. */
  isProven({ outcomes, listed, swept, stopper, ...bootstrap }: Ending): boolean {
    if (stopper || !listed || !isClean(listed)) return false;
    const { toolkit, toolkitRemoved, toolkitRefused } = bootstrap;
    if (this.options.bootstrap && (toolkitRefused || (toolkit && !toolkitRemoved))) return false;
    return swept !== undefined || outcomes.every(isDone);
  }

  tell(ending: Ending): void {
    if (this.options.json) {
      this.output.print(
        JSON.stringify({ ...this.summary(ending), ...ending, stopper: undefined }, undefined, 2),
      );
      return;
    }
    const { outcomes, listed, stopper } = ending;
    this.say(summarize(outcomes));
    for (const line of describeFailures(outcomes)) this.output.complain(line);
    if (stopper) this.output.complain(`${stopper.message} ${stopper.fix}`);
    for (const line of listed ? describeInventory(listed, this.what) : []) this.say(line);
    for (const line of this.toolkitLines(ending)) this.say(line);
    for (const line of this.nextSteps(ending)) this.say(line);
  }

  private summary(ending: Ending) {
    const next = this.nextSteps(ending);
    const { stopper } = ending;
    return {
      class: this.doomed.name,
      account: this.account.id,
      proven: this.isProven(ending),
      ...(stopper && { stopped: { what: stopper.message, fix: stopper.fix } }),
      ...(next.length > 0 && { next }),
    };
  }

  private toolkitLines({ toolkit, toolkitRemoved, toolkitRefused }: Ending): string[] {
    if (toolkitRefused !== undefined)
      return [`whether CDKToolkit stays could not be asked: ${toolkitRefused}`];
    if (!toolkit) return [];
    if (toolkitRemoved) return [`removed ${toolkit.stack} and its bucket ${toolkit.bucket}`];
    return describeToolkit(toolkit);
  }

  private nextSteps({ outcomes, listed }: Ending): string[] {
    const flags = this.options.bootstrap ? ["--bootstrap"] : [];
    const again = (...more: string[]): string =>
      sameCommand("destroy", this.seats ?? [], this.options, ...flags, ...more);
    if (!listed) return [`It was broken off, so nothing is proven. To go on: ${again()}`];
    if (listed.some(({ found }) => found.length > 0)) {
      const shown = this.options.sweep ? "to remove what is shown" : "to remove what is left";
      return [`${shown}: ${again("--sweep", "--yes")}`];
    }
    return outcomes.every(isDone) ? [] : [`to try again: ${again()}`];
  }

  private get what(): string {
    const { name } = this.doomed;
    return this.seats ? `${this.seats.join(", ")} of class ${name}` : `class ${name}`;
  }

  private say(line: string): void {
    if (!this.options.json) this.output.print(line);
  }
}
