import { demand, personal } from "../columns";
import { scoreOf } from "../grade-book";
import type { Format } from "./format";

/**
 * What Moodle's grade import maps: who it is, by e-mail address or by the identifier of an offline grading sheet, and the
 * assignment.
 * @see https://docs.moodle.org/en/Grade_import
 */
export const moodle: Format = ({ entries }, { assignment, points }) => {
  demand(entries, "Moodle", "email", "identifier");
  const withIdentifier = entries.some((entry) => personal(entry, "identifier") !== "");
  return [
    [...(withIdentifier ? ["Identifier"] : []), "Full name", "Email address", assignment],
    ...entries.map((entry) => [
      ...(withIdentifier ? [personal(entry, "identifier")] : []),
      personal(entry, "name"),
      personal(entry, "email"),
      scoreOf(entry, points),
    ]),
  ];
};
