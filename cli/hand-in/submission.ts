import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import type { Notes } from "../steps/notebook";

/** Larger than anybody's work, smaller than what hurts to read. */
const MOST_FILE_BYTES = 16 * 1024 * 1024;
export const MOST_SOURCE_BYTES = 1024 * 1024;
export const MOST_OBJECTS = 1000;

/** A file's name without a folder, so that it is written where it should be and nowhere else. */
export const SOURCE_NAME = /^(?!\.)[A-Za-z0-9._-]{1,100}$/;

const sourceFile = z.strictObject({ name: z.string().regex(SOURCE_NAME), text: z.string() });

const submission = z.strictObject({
  format: z.literal("loglab-submission"),
  version: z.literal(1),
  class: z.string().min(1).max(100),
  seat: z.string().min(1).max(100),
  /** ISO 8601. */
  submitted: z.string().max(40),
  /** Where the work was done. */
  target: z.enum(["aws", "local"]),
  /** The first one is run; the others lie beside it. */
  producer: z.array(sourceFile).min(1).max(20),
  /** What the student's own machine says of the steps: a claim. */
  notebook: z.custom<Notes>((value) => isNotes(value)),
  /** What lay in the seat's bucket, the newest first: a claim as well. */
  evidence: z.strictObject({
    bucket: z.string().max(100),
    objects: z
      .array(
        z.strictObject({
          key: z.string(),
          etag: z.string(),
          bytes: z.number(),
          modified: z.string().max(40),
        }),
      )
      .max(MOST_OBJECTS),
  }),
});

/** One student's work in one file. */
export type Submission = z.infer<typeof submission>;

/** A file that cannot be graded, and why. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/**
 * @param file path of a file that a student handed in
 * @throws Unreadable with what is wrong with it
 */
export function readSubmission(file: string): Submission {
  const parsed = submission.safeParse(parse(read(file)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Unreadable(`it is no submission: ${issue?.path.join(".") || "the file"}: ${issue?.message}`);
  }
  const { producer } = parsed.data;
  if (new Set(producer.map(({ name }) => name)).size < producer.length)
    throw new Unreadable("two of the producer's files have one name");
  if (producer.reduce((sum, { text }) => sum + text.length, 0) > MOST_SOURCE_BYTES)
    throw new Unreadable(`the producer has more than ${MOST_SOURCE_BYTES} bytes`);
  return parsed.data;
}

function read(file: string): string {
  try {
    if (statSync(file).size > MOST_FILE_BYTES)
      throw new Unreadable(`it is larger than ${MOST_FILE_BYTES} bytes`);
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable((error as Error).message);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`it is no JSON: ${(error as Error).message}`);
  }
}

function isNotes(value: unknown): value is Notes {
  if (typeof value !== "object" || value === null || !("steps" in value)) return false;
  return typeof value.steps === "object" && value.steps !== null && !Array.isArray(value.steps);
}

/** @returns how many steps the student's own notebook calls passed */
export function claimedSteps({ notebook }: Submission): number {
  return Object.values(notebook.steps).filter(
    (step: unknown) => typeof step === "object" && step !== null && "passed" in step,
  ).length;
}
