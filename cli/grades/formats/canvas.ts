import { demand, personal } from "../columns";
import { scoreOf } from "../grade-book";
import type { Format } from "./format";

/**
 * What Canvas's grade book imports: the five columns that it knows students by, then the assignment. The second row says how
 * many points there are, which makes the assignment where there is none yet.
 * @see https://community.canvaslms.com/t5/Instructor-Guide/How-do-I-import-grades-in-the-Gradebook/ta-p/807
 */
export const canvas: Format = ({ entries }, { assignment, points }) => {
  demand(entries, "Canvas", "name");
  demand(entries, "Canvas", "canvasId", "sisUserId", "sisLoginId");
  return [
    ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment],
    ["    Points Possible", "", "", "", "", String(points)],
    ...entries.map((entry) => [
      personal(entry, "name"),
      personal(entry, "canvasId"),
      personal(entry, "sisUserId"),
      personal(entry, "sisLoginId"),
      personal(entry, "section"),
      scoreOf(entry, points),
    ]),
  ];
};
