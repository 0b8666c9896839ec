import type { Result, Step } from "../../checks";
import type { Notes, StepNotes } from "../steps/notebook";
import { pc } from "./colour";

/** @returns how a step stands, point by point, for eyes that see colour and for those that do not */
export function describeResult(step: Step, { passed, points, score }: Result, seat: string): string[] {
  const own = (text: string): string =>
    text.replaceAll("SEAT STEP", `${seat} ${step.id}`).replaceAll("SEAT", seat);
  const head = `${passed ? pc.green("passed") : pc.red("open  ")}  ${step.id.padEnd(3)} ${step.title}: ${score.met} of ${score.of}`;
  return [
    head,
    ...points.flatMap(({ what, met, told, hint }) => [
      `    ${met ? pc.green("yes") : pc.red("no ")} ${what} ${pc.dim(`(${own(told)})`)}`,
      ...(!met && hint !== undefined ? [`        ${own(hint)}`] : []),
    ]),
    ...(passed || score.met + 1 < score.of || step.hint === "" ? [] : [`    hint: ${step.hint}`]),
  ];
}

/**
 * @param own steps that the seat has
 * @returns a line a step with how it stood last, and how many are passed
 */
export function describeNotes({ steps }: Notes, own: readonly Step[]): string[] {
  const passed = own.filter(({ id }) => steps[id]?.passed !== undefined).length;
  return [
    ...own.map((step) => describeStep(step, steps[step.id] ?? { answers: {} })),
    `${passed} of ${own.length} steps passed`,
  ];
}

/** @returns a line on a step */
export function describeStep({ id, title, minutes, core }: Step, notes?: StepNotes): string {
  const name = `${id.padEnd(3)} ${title.padEnd(32)} ${String(minutes).padStart(2)} min  ${core ? "core " : "extra"}`;
  return notes === undefined ? name : `${name}  ${standing(notes)}`;
}

function standing({ passed, solved, skipped, begun, result }: StepNotes): string {
  if (passed !== undefined) {
    return pc.green(`passed ${time(passed)}${solved === undefined ? "" : ", by the lab's own solution"}`);
  }
  if (skipped !== undefined) return `skipped ${time(skipped)}`;
  if (!begun) return "not begun";
  const score = result ? `, ${result.score.met} of ${result.score.of} points` : "";
  return `begun ${time(begun.at)}${score}`;
}

const time = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
