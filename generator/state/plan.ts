import { Schedule, type Timetable } from "../events/schedule";
import { type Range, Ranges } from "./ranges";
import type { Run, State } from "./state-file";

/**
 * After a pause longer than this the schedule begins anew: a server that was off has no lines of that time. A shorter
 * one, a crash and its restart, goes unnoticed: the lines that fell due meanwhile are made at once.
 */
const LONGEST_PAUSE = 5 * 60_000;
/** So far the clock may be set back: nothing is made until it has caught up. */
const LONGEST_SETBACK = 5_000;

/** Whether a schedule can go on after time went on by so many milliseconds at once. */
export function bridges(milliseconds: number): boolean {
  return milliseconds <= LONGEST_PAUSE && milliseconds >= -LONGEST_SETBACK;
}

/** Who makes the lines, and how many a second. */
export interface Maker {
  seat: string;
  host: string;
  rate: number;
}

/** What a process that starts has to do. */
export interface Plan {
  runs: Run[];
  /** Lines of before that must be made again, as neither the stream nor the spool is known to have them. */
  remake: Range[];
  /** Sequence of the first line that is new. */
  next: number;
}

/** @returns the schedule of a run */
export function timetable({ seat, host }: Pick<Maker, "seat" | "host">, run: Run): Timetable {
  return { seed: seat, host, rate: run.rate, start: run.start, first: run.first };
}

/**
 * Decides how to go on after whatever ended the process before. Every sequence that may be known outside (handed to
 * the stream, acknowledged or spooled) keeps its line; above them the schedule is free.
 * @param state as it was saved last, undefined at the first start
 * @param acknowledged by state and ledger together
 */
export function plan(
  maker: Maker,
  state: State | undefined,
  acknowledged: Ranges,
  spooled: Ranges,
  now: number,
): Plan {
  const last = state?.runs.at(-1);
  if (!state || !last) return { runs: [{ first: 0, start: now, rate: maker.rate }], remake: [], next: 0 };
  const next = Math.max(last.first, state.handed, acknowledged.end, spooled.end);
  const known = new Ranges([...acknowledged, ...spooled]);
  const due = new Schedule(timetable(maker, last)).due(next);
  const goesOn = last.rate === maker.rate && bridges(now - due);
  const runs = goesOn ? state.runs : withRun(state.runs, { first: next, start: now, rate: maker.rate });
  return { runs, remake: known.gaps(0, next), next };
}

/** Adds a run; one that begins where another began takes its place, as that one made no line that counts. */
export function withRun(runs: readonly Run[], run: Run): Run[] {
  return [...runs.filter(({ first }) => first < run.first), run];
}

/** @returns the run that a sequence belongs to */
export function runOf(runs: readonly Run[], sequence: number): Run {
  const run = runs.findLast(({ first }) => first <= sequence);
  if (!run) throw new RangeError(`No run holds sequence ${sequence}.`);
  return run;
}

/** Splits a range where runs begin. */
export function splitByRun(runs: readonly Run[], [from, to]: Range): { run: Run; range: Range }[] {
  const starts = runs.map(({ first }) => first).filter((first) => first > from && first < to);
  const cuts = [from, ...starts, to];
  return cuts
    .slice(0, -1)
    .map((cut, index) => ({ run: runOf(runs, cut), range: [cut, cuts[index + 1] ?? to] }));
}
