import { readFileSync } from "node:fs";
import { z } from "zod";
import { EXIT, LabError } from "../lab-error";

const result = z.looseObject({
  file: z.string(),
  /** `class/seat`; absent for a file that says nothing of the kind. */
  seat: z.string().optional(),
  passed: z.boolean(),
  points: z.array(z.looseObject({ met: z.boolean() })),
  /** Why it was not graded. */
  problem: z.string().optional(),
  /** What the student's own notebook says: a claim. */
  claimed: z.number().optional(),
});

/** What `lab grade --json` says of one file. */
export type GradeResult = z.infer<typeof result>;

/**
 * Reads what `lab grade --json` has printed.
 * @throws LabError when a file is none of those
 */
export function readResults(file: string): GradeResult[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw unusable(file, (error as Error).message);
  }
  const parsed = z.array(result).safeParse(content);
  if (parsed.success) return parsed.data;
  throw unusable(file, `it holds no grades: ${parsed.error.issues[0]?.message ?? "it is something else"}`);
}

const unusable = (file: string, why: string): LabError =>
  new LabError(
    `${file} cannot be used: ${why}.`,
    "Name what lab grade --json has printed: npm run --silent lab -- grade --json FILE… > grades.json",
    EXIT.wrongUse,
  );
