import type { People } from "../seats/people";
import type { GradeResult } from "./results";

/** One seat of the roster with what came of its work. */
export interface BookEntry {
  seat: string;
  /** Values of the roster's other columns, by the column's name in small letters. */
  person: Readonly<Record<string, string>>;
  /** Demands that the producer met when it was run again, and of how many; absent where nothing was run. */
  met?: number;
  of?: number;
  passed?: boolean;
  /** Steps that the student's own notebook calls passed: information, no grade (docs/decisions/0022). */
  claimed?: number;
}

/** The seats of a roster with their grades, and what could not be put anywhere. */
export interface GradeBook {
  entries: readonly BookEntry[];
  /** Sentences, without names. */
  notes: readonly string[];
}

/**
 * Joins grades with the people of a roster. Of several grades of a seat the last one counts; a file that could not be run is no
 * grade, and no zero either.
 */
export function gradeBook(people: People, results: readonly GradeResult[]): GradeBook {
  const notes: string[] = [];
  const bySeat = new Map<string, GradeResult>();
  for (const result of results) {
    const seat = result.seat?.split("/").at(-1);
    if (result.problem !== undefined || seat === undefined) {
      notes.push(`${result.file} was not graded: ${result.problem ?? "it names no seat"}.`);
    } else if (!people.bySeat.has(seat)) {
      notes.push(`${result.file} is of seat ${seat}, which is not in the roster.`);
    } else {
      if (bySeat.has(seat)) notes.push(`Seat ${seat} has several grades; ${result.file} counts.`);
      bySeat.set(seat, result);
    }
  }
  const entries = [...people.bySeat].map(([seat, values]) => entry(people, seat, values, bySeat.get(seat)));
  const missing = entries.filter(({ met }) => met === undefined).map(({ seat }) => seat);
  if (missing.length > 0) notes.push(`Without a grade: ${missing.join(", ")}; their cells are left empty.`);
  return { entries, notes };
}

function entry(people: People, seat: string, values: readonly string[], result?: GradeResult): BookEntry {
  const person = Object.fromEntries(
    people.columns.map((column, index) => [column.toLowerCase(), values[index] ?? ""]),
  );
  if (!result) return { seat, person };
  const { passed, points, claimed } = result;
  const met = points.filter((point) => point.met).length;
  return { seat, person, passed, met, of: points.length, ...(claimed !== undefined && { claimed }) };
}

/** @returns points of so many, or nothing where nothing was run */
export function scoreOf({ met, of }: BookEntry, points: number): string {
  if (met === undefined || of === undefined || of === 0) return "";
  return String(Math.round((met / of) * points * 100) / 100);
}
