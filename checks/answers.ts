import type { Attempt, Point, Question } from "./step";

/** @returns what was answered, without blanks around it; undefined when nothing was */
export function answered({ answers }: Attempt, key: string): string | undefined {
  const value = answers[key]?.value.trim();
  return value === "" ? undefined : value;
}

/** @returns the number that was answered; undefined when there is none, NaN when it is no number */
export function answeredNumber(attempt: Attempt, key: string): number | undefined {
  const value = answered(attempt, key);
  return value === undefined ? undefined : Number(value.replace(/[\s_,']/g, ""));
}

/** @returns a red point for each question that has no answer yet */
export function unanswered(questions: readonly Question[], attempt: Attempt): Point[] {
  return questions
    .filter(({ key }) => answered(attempt, key) === undefined)
    .map(({ key }) => ({
      what: `You have answered ${key}.`,
      met: false,
      told: "No answer yet.",
      hint: `lab answer SEAT STEP ${key}=…`,
    }));
}

/**
 * Compares an answer with what the check finds itself.
 * @param expected one of several values that are right
 * @param hint what to do when it is wrong; what is right is never told
 */
export function compareAnswer(
  attempt: Attempt,
  key: string,
  what: string,
  expected: readonly (string | number)[],
  hint: string,
): Point {
  const given = answered(attempt, key);
  if (given === undefined) {
    return { what, met: false, told: `No answer to ${key} yet.`, hint: `lab answer SEAT STEP ${key}=…` };
  }
  const number = answeredNumber(attempt, key);
  const met = expected.some((value) => (typeof value === "number" ? value === number : value === given));
  return met ? { what, met, told: given } : { what, met, told: `You say ${given}; that is not so.`, hint };
}
