import type { InstanceChange } from "../session/change-instances";

/** @returns a line an instance, and one on all of them */
export function describeChanges(changes: readonly InstanceChange[], verb: string): string[] {
  const width = Math.max(0, ...changes.map(({ seat }) => seat.length));
  const lines = changes.map(({ seat, id, outcome }) => `${seat.padEnd(width)}  ${id}  ${outcome}`);
  const done = changes.filter(({ outcome, failed }) => !failed && !outcome.endsWith("already")).length;
  const failed = changes.filter((change) => change.failed).length;
  const rest = changes.length - done - failed;
  return [...lines, `${done} ${verb}, ${rest} left as they were${failed === 0 ? "" : `, ${failed} refused`}`];
}
