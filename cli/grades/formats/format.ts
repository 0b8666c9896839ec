import type { GradeBook } from "../grade-book";

/** What a grade book calls the work, and how many points there are for it. */
export interface Assignment {
  assignment: string;
  points: number;
}

/** Makes the rows of a table, the heads first. */
export type Format = (book: GradeBook, assignment: Assignment) => string[][];
