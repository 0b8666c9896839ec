import { linesOf } from "../../generator/events/lines";
import { readLedger } from "../../generator/state/ledger";
import { splitByRun, timetable } from "../../generator/state/plan";
import { loadState } from "../../generator/state/state-file";

/**
 * Makes the lines again that a generator says it sent, from nothing but its ledger.
 * @param directory the generator's state directory
 * @returns the lines without line ends, once for each acknowledgement
 */
export function sentLines(directory: string): string[] {
  const state = loadState(directory);
  if (!state) throw new Error(`${directory} holds no state of a generator.`);
  return readLedger(directory).flatMap(({ first, lines }) =>
    splitByRun(state.runs, [first, first + lines]).flatMap(({ run, range: [from, to] }) =>
      linesOf(timetable(state, run), from, to - from),
    ),
  );
}
