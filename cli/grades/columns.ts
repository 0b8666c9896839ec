import { EXIT, LabError } from "../lab-error";
import type { BookEntry } from "./grade-book";

/** Names under which rosters hold what a grade book wants, in small letters. */
const KNOWN = {
  name: ["student", "name", "full name", "fullname"],
  canvasId: ["id", "canvas id", "canvas_id"],
  sisUserId: ["sis user id", "sis_user_id", "student id", "student_id"],
  sisLoginId: ["sis login id", "sis_login_id", "login", "login id", "username"],
  section: ["section"],
  email: ["email address", "email", "e-mail", "mail"],
  identifier: ["identifier"],
} as const;

export type Wanted = keyof typeof KNOWN;

/** @returns what the roster says of a person, or an empty text */
export function personal({ person }: BookEntry, wanted: Wanted): string {
  for (const column of KNOWN[wanted]) {
    const value = person[column];
    if (value !== undefined) return value;
  }
  return "";
}

/**
 * Makes sure that a roster has one of several columns.
 * @throws LabError that names them
 */
export function demand(entries: readonly BookEntry[], format: string, ...any: readonly Wanted[]): void {
  const has = (wanted: Wanted): boolean =>
    entries.some(({ person }) => KNOWN[wanted].some((column) => Object.hasOwn(person, column)));
  if (entries.length === 0 || any.some(has)) return;
  const names = any.map((wanted) => `\`${KNOWN[wanted][0]}\``).join(" or ");
  throw new LabError(
    `${format} finds nobody by this roster: it has no column ${names}.`,
    "Add the column to the roster, beside `seat`; it stays on this machine.",
    EXIT.wrongUse,
  );
}
