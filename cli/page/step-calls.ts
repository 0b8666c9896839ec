import { type Step, stepsOf } from "../../checks";
import { CannotAnswer, type PageProtocol } from "../../local";
import { LabError } from "../lab-error";
import { describeInstruction } from "../print/instruction";
import { keepAnswers, readAnswers } from "../steps/answer";
import { begin } from "../steps/begin";
import { check } from "../steps/check";
import type { OpenLab } from "../steps/lab-context";
import type { StepNotes } from "../steps/notebook";
import { QUERIES } from "./queries";

/** @returns the steps that a seat has, as its notebook tells them */
export function showSteps({ lab, notebook }: OpenLab): PageProtocol.StepView[] {
  const { steps } = notebook.read();
  return stepsOf(lab.seat).map((step) => showStep(lab, step, steps[step.id]));
}

function showStep({ seat }: OpenLab["lab"], step: Step, notes: StepNotes | undefined): PageProtocol.StepView {
  const { id, title, goal, minutes, core, name, questions } = step;
  const { begun, passed, result, answers = {} } = notes ?? {};
  const query = QUERIES[name];
  const own = (text: string): string =>
    text.replaceAll("SEAT STEP", `${seat.seat} ${id}`).replaceAll("SEAT", seat.seat);
  return {
    ...{ id, title, goal, minutes, core, guide: name, state: stateOf(notes) },
    instruction: begun ? [instructionOf(describeInstruction(step, seat, begun))] : [],
    questions: questions.map(({ key, prompt, kind, options = [] }) => {
      const answer = answers[key]?.value;
      return { key, prompt, kind, options, ...(answer !== undefined && { answer }) };
    }),
    points: (result?.points ?? []).map(({ what, met, told, hint }) => ({
      ...{ what, met, told: own(told) },
      ...(hint !== undefined && { hint: own(hint) }),
    })),
    ...(begun && { begun: begun.at }),
    ...(passed !== undefined && { passed }),
    ...(query !== undefined && { query: query.replaceAll("<nonce>", begun?.nonce ?? "") }),
  };
}

/** The page shows title, goal, questions and what to do next in places of their own; the rest is the instruction, up to the nonce. */
function instructionOf(lines: readonly string[]): string {
  const nonce = lines.findLastIndex((line) => line.startsWith("nonce: "));
  return lines.slice(3, nonce + 1).join("\n");
}

/** @returns how a step stands */
export function stateOf(notes: StepNotes | undefined): PageProtocol.StepView["state"] {
  if (notes?.passed !== undefined) return "passed";
  if (notes?.skipped !== undefined) return "skipped";
  return notes?.begun ? "begun" : "open";
}

/** @throws CannotAnswer when it cannot be begun yet */
export async function beginStep(open: OpenLab, name: unknown): Promise<PageProtocol.StepView[]> {
  await told(() => begin(open, findStep(open, name)));
  return showSteps(open);
}

export async function checkStep(open: OpenLab, name: unknown): Promise<PageProtocol.StepView[]> {
  await told(() => check(open, findStep(open, name)));
  return showSteps(open);
}

/** @throws CannotAnswer when the step has no such question, or has not been begun */
export async function answerStep(
  open: OpenLab,
  { step: name, answers }: PageProtocol.SeatCalls["answer"]["input"],
): Promise<PageProtocol.StepView[]> {
  const step = findStep(open, name);
  await told(async () => {
    const given = Object.entries(answers ?? {}).map(([key, value]) => `${key}=${value}`);
    // On the command line `@file` stands for what a file holds; nobody names this machine's files from a browser.
    if (given.some((text) => /^[^=]*=\s*@/.test(text)))
      throw new CannotAnswer("An answer cannot begin with @.");
    keepAnswers(open.notebook, step, readAnswers(step, given), open.lab.now());
    await check(open, step);
  });
  return showSteps(open);
}

function findStep({ lab }: OpenLab, name: unknown): Step {
  const step = stepsOf(lab.seat).find(({ id }) => id === name);
  if (step) return step;
  throw new CannotAnswer(`This seat has no step ${name}.`, 404);
}

/** What the command would say on the terminal is said on the page. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LabError) throw new CannotAnswer(`${error.message} ${error.fix}`, 409);
    throw error;
  }
}
