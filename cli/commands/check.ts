import { Command } from "commander";
import { type Step, stepsOf } from "../../checks";
import { untilInterrupted } from "../interrupt";
import { EXIT, LabError } from "../lab-error";
import type { Output } from "../print/output";
import { describeNotes, describeResult, describeStep } from "../print/result";
import { findStep, type SeatOptions, targetOf, withSeatOptions } from "../seats/seat-options";
import { findSeats, type SeatStack } from "../seats/seat-stacks";
import { check } from "../steps/check";
import { type OpenLab, openLab } from "../steps/lab-context";
import { Notebook, type StepNotes } from "../steps/notebook";
import { watch } from "../steps/watch";

interface Options extends SeatOptions {
  watch?: boolean;
  again?: boolean;
  json?: boolean;
}

/** `lab check [SEAT] [STEP]`: looks whether it is really there. */
export function checkCommand(output: Output, finish: (code: number) => void): Command {
  const command = new Command("check")
    .description("look whether steps are done: one, all of a seat, or those of every seat")
    .argument("[seat]", "seat id; every seat of the class when absent")
    .argument("[step]", "step; all of them when absent")
    .option("--watch", "look again and again, until all that is begun is done")
    .option("--again", "look also at what was passed before")
    .option("--json", "print what was found as JSON");
  return withSeatOptions(command).action(
    async (seat: string | undefined, name: string | undefined, options: Options) => {
      const named = name === undefined ? undefined : findStep(name);
      if (options.watch && (seat === undefined || options.json)) {
        throw new LabError(
          "--watch is for one seat, and prints text.",
          "Name a seat, without --json.",
          EXIT.wrongUse,
        );
      }
      const target = targetOf(options);
      const found = await findSeats(target, options.region, { className: options.class, seat });
      const passed = await untilInterrupted(async (signal) => {
        const all: boolean[] = [];
        for (const stack of found) {
          if (signal.aborted) break;
          using open = await openLab(target, options.region, stack, untilUnread(signal, options, output));
          all.push(await lookAt(open, named, options, output));
        }
        return all;
      });
      if (options.json) output.print(JSON.stringify(asJson(found, seat !== undefined), undefined, 2));
      finish(passed.length > 0 && passed.every(Boolean) ? EXIT.done : EXIT.refused);
    },
  );
}

/** Whoever watches may leave; a single look goes on, since its results are kept. */
const untilUnread = (signal: AbortSignal, { watch: watching }: Options, { unread }: Output): AbortSignal =>
  watching && unread ? AbortSignal.any([signal, unread]) : signal;

/** The notebook of the seat that was named, or a list of those of all seats. */
function asJson(found: readonly SeatStack[], single: boolean): unknown {
  const notes = found.map(({ className, seat }) => new Notebook(className, seat).read());
  return single && notes.length === 1 ? notes[0] : notes;
}

/**
 * @param named the step to look at; all that the seat has when absent
 * @returns whether they are passed
 */
async function lookAt(
  open: OpenLab,
  named: Step | undefined,
  options: Options,
  output: Output,
): Promise<boolean> {
  const { seat } = open.lab.seat;
  const own = stepsOf(open.lab.seat);
  const steps = named ? [named] : own;
  if (options.watch) {
    await watch(open, steps, (step, result) => {
      for (const line of describeResult(step, result, seat)) output.print(line);
    });
  } else {
    for (const step of steps) await lookAtStep(open, step, named !== undefined, options, output);
  }
  const notes = open.notebook.read();
  if (!named && !options.json) for (const line of describeNotes(notes, own)) output.print(line);
  return steps.every(({ id }) => notes.steps[id]?.passed !== undefined);
}

/** Of all steps those are looked at that are under way; a step that is named is looked at in any case. */
async function lookAtStep(
  open: OpenLab,
  step: Step,
  named: boolean,
  { again, json }: Options,
  output: Output,
): Promise<void> {
  const notes = open.notebook.step(step.id);
  if (!named && !isUnderWay(notes, again)) return;
  const result = await check(open, step);
  if (json) return;
  for (const line of describeResult(step, result, open.lab.seat.seat)) output.print(line);
  if (!result.passed && notes.passed !== undefined) output.print(`    ${describeStep(step, notes)}`);
}

const isUnderWay = ({ begun, passed }: StepNotes, again = false): boolean =>
  begun !== undefined && (again || passed === undefined);
