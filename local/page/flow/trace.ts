import type { BatchView, FlushView, PartView } from "./flow-view";

/** Where a delivered line came by. */
export interface Passage {
  accepted?: { at: number; exact: boolean; batch: BatchView };
  transformed?: number;
  delivered: number;
}

/**
 * Follows a line of an object back. An object holds its parts in order, a part the lines of consecutive batches in order, and a
 * buffer is first in, first out; so counting lines leads from the line to its part, and from there to its batch.
 * @param line from 1
 * @param history batches in the order in which they came
 */
export function passageOf(flush: FlushView, line: number, history: readonly BatchView[]): Passage {
  let before = 0;
  for (const part of flush.parts) {
    if (line <= before + part.lines) {
      const accepted = batchOf(part, line - before, history);
      return { transformed: part.processed, delivered: flush.at, ...(accepted && { accepted }) };
    }
    before += part.lines;
  }
  return { delivered: flush.at };
}

/** A part begins with the batch that arrived when its oldest record did; what failed in it makes later lines come earlier. */
function batchOf(part: PartView, line: number, history: readonly BatchView[]): Passage["accepted"] {
  const first = history.findIndex(({ arrival }) => arrival === part.oldest);
  const batches = first < 0 ? [] : history.slice(first).filter(({ arrival }) => arrival <= part.processed);
  let before = 0;
  for (const batch of batches) {
    before += batch.lines;
    if (line <= before) return { at: batch.at, exact: batches.length === 1 || isWhole(part, batches), batch };
  }
  return undefined;
}

/** Whether the part's lines end where a batch ends: then none of them failed, and none was left for the next run. */
function isWhole(part: PartView, batches: readonly BatchView[]): boolean {
  let lines = 0;
  for (const batch of batches) {
    lines += batch.lines;
    if (lines >= part.lines) return lines === part.lines;
  }
  return false;
}
