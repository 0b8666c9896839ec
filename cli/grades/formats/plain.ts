import { scoreOf } from "../grade-book";
import type { Format } from "./format";

/** Everything that is known, the roster's own columns first; the claim of the notebook for information. */
export const plain: Format = ({ entries }, { assignment, points }) => {
  const columns = Object.keys(entries[0]?.person ?? {});
  return [
    ["seat", ...columns, assignment, "points possible", "passed", "demands met", "steps claimed"],
    ...entries.map((entry) => [
      entry.seat,
      ...columns.map((column) => entry.person[column] ?? ""),
      scoreOf(entry, points),
      String(points),
      entry.passed === undefined ? "" : entry.passed ? "yes" : "no",
      entry.met === undefined ? "" : `${entry.met} of ${entry.of}`,
      entry.claimed === undefined ? "" : String(entry.claimed),
    ]),
  ];
};
