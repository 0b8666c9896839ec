import { readFileSync } from "node:fs";
import type { Step } from "../../checks";
import { EXIT, LabError } from "../lab-error";
import type { Notebook } from "./notebook";

const LONGEST = 64 * 1024;

/**
 * Reads `key=value`, where `key=@file` stands for what the file holds.
 * @throws LabError when the step has no such question, or the value is not of its kind
 */
export function readAnswers(step: Step, given: readonly string[]): Record<string, string> {
  if (given.length === 0) throw wrong(step, "Nothing is answered.");
  return Object.fromEntries(given.map((text) => readAnswer(step, text)));
}

function readAnswer(step: Step, text: string): [string, string] {
  const equals = text.indexOf("=");
  if (equals < 1) throw wrong(step, `${text} is not key=value.`);
  const key = text.slice(0, equals);
  const question = step.questions.find((known) => known.key === key);
  if (!question) throw wrong(step, `Step ${step.id} does not ask for ${key}.`);
  const value = contents(text.slice(equals + 1)).trim();
  if (value === "") throw wrong(step, `${key} has no value.`);
  if (value.length > LONGEST) throw wrong(step, `${key} is longer than ${LONGEST} characters.`);
  if (question.kind === "number" && !/^-?[\d\s_,']*\d(\.\d+)?$/.test(value)) {
    throw wrong(step, `${key} wants a number, and ${value.slice(0, 40)} is none.`);
  }
  const values = question.options?.map((option) => option.value);
  if (values && !values.includes(value)) {
    throw wrong(step, `${key} is one of ${values.join(", ")}, and ${value.slice(0, 40)} is none of them.`);
  }
  return [key, value];
}

function contents(value: string): string {
  if (!value.startsWith("@")) return value;
  try {
    return readFileSync(value.slice(1), "utf8");
  } catch (error) {
    throw new LabError(
      `${value.slice(1)} cannot be read: ${(error as Error).message}.`,
      "Name a file that is there.",
      EXIT.wrongUse,
    );
  }
}

function wrong({ id, questions }: Step, what: string): LabError {
  const fix =
    questions.length === 0
      ? `Step ${id} asks nothing; lab check looks at what you did.`
      : `Write ${questions.map(({ key }) => `${key}=…`).join(" or ")}.`;
  return new LabError(what, fix, EXIT.wrongUse);
}

/**
 * Keeps answers with the time at which they were given.
 * @param now milliseconds since 1970
 * @throws LabError when the step has not been begun: an answer to nothing proves nothing
 */
export function keepAnswers(
  notebook: Notebook,
  step: Step,
  values: Readonly<Record<string, string>>,
  now: number,
): void {
  notebook.change(step.id, (notes) => {
    if (!notes.begun) {
      throw new LabError(
        `Step ${step.id} has not been begun.`,
        `lab begin SEAT ${step.id} tells what to do.`,
      );
    }
    const answers = Object.entries(values).map(([key, value]) => [key, { value, at: now }] as const);
    return { ...notes, answers: { ...notes.answers, ...Object.fromEntries(answers) } };
  });
}
