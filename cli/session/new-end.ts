import { z } from "zod";
import { EXIT, LabError } from "../lab-error";

const WEEK = 7 * 24 * 3600_000;
const DATE = z.iso.datetime({ offset: true });

/**
 * @param until as the user gave it; without it, a week after the end that the class has, or after now when that is past
 * @param known when the class ends so far
 * @param now milliseconds since 1970
 * @returns when the class is to end, ISO 8601 with an offset
 * @throws LabError when it is no date, is past, or is earlier than the end that the class has
 */
export function newEnd(until: string | undefined, known: string | undefined, now: number): string {
  const end = known === undefined ? now : Date.parse(known);
  if (until === undefined) return `${new Date(Math.max(end, now) + WEEK).toISOString().slice(0, 19)}Z`;
  if (!DATE.safeParse(until).success) {
    throw new LabError(
      `${until} is no date and time with an offset.`,
      "Write it like 2026-12-18T18:00:00-08:00.",
      EXIT.wrongUse,
    );
  }
  if (Date.parse(until) <= now)
    throw new LabError(
      `${until} is past.`,
      "Name a date to come; lab destroy ends a class at once.",
      EXIT.wrongUse,
    );
  if (known !== undefined && Date.parse(until) < end) {
    throw new LabError(
      `The class ends at ${known}, which is later than ${until}.`,
      "To end it sooner write the date into the class file, and deploy.",
      EXIT.wrongUse,
    );
  }
  return until;
}
