import type { Point } from "../../checks";
import { pc } from "./colour";

/** What became of one file. */
export interface Grade {
  file: string;
  /** `class/seat`; undefined for a file that says nothing of the kind. */
  seat?: string;
  passed: boolean;
  /** Empty when it was not run. */
  points: readonly Point[];
  /** Why it was not graded. */
  problem?: string;
  /** Steps that the student's own notebook calls passed: a claim, no grade. */
  claimed?: number;
  said?: string;
  toldSecrets?: boolean;
}

/** The last lines of what a producer printed tell why it ended so. */
const LINES_SHOWN = 8;

/** @returns a grade as lines: the verdict, then every demand with what was found */
export function describeGrade(grade: Grade): string[] {
  const { file, seat = "unknown seat", passed, points, problem, claimed } = grade;
  if (problem !== undefined) return [`${pc.red("✗ not graded")}  ${file}: ${problem}`];
  const met = points.filter((point) => point.met).length;
  const verdict = passed ? pc.green("✓ passed    ") : pc.red("✗ not passed");
  return [
    `${verdict}  ${met}/${points.length}  ${file} (${seat}; says that it has passed ${claimed} steps)`,
    ...points.flatMap(describePoint),
    ...(grade.toldSecrets ? ["      ! It printed its credentials."] : []),
    ...(passed ? [] : describeSaid(grade.said ?? "")),
  ];
}

function describePoint({ what, met, told, hint }: Point): string[] {
  const mark = met ? pc.green("✓ yes") : pc.red("✗ no ");
  return [`    ${mark}  ${what} ${told}`, ...(!met && hint !== undefined ? [`           ${hint}`] : [])];
}

/** Control characters of somebody else's program stay away from this terminal. */
function describeSaid(said: string): string[] {
  const clean = said.replace(/\p{Cc}/gu, (sign) => (sign === "\n" ? sign : ""));
  return clean
    .trimEnd()
    .split("\n")
    .slice(-LINES_SHOWN)
    .filter((line) => line !== "")
    .map((line) => `      | ${line}`);
}
