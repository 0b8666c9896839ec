import { DEFAULT_PIPELINE, type Pipeline } from "../contract/pipeline";
import type { Only, Seat, Step } from "./step";

/** What decides which steps a seat has. */
export type SeatKind = Pick<Seat, "pipeline" | "generators">;

/** A seat of a class that says nothing of its pipeline. */
export const USUAL_SEAT: SeatKind = { pipeline: DEFAULT_PIPELINE, generators: ["web1"] };

const WORDS = ["producer", "source", "destination"] as const satisfies readonly (keyof Pipeline)[];

/** @returns whether a seat has a step */
export function applies({ only = {} }: Pick<Step, "only">, { pipeline, generators }: SeatKind): boolean {
  const words = WORDS.every((word) => isAmong(pipeline[word], only[word]));
  return words && generators.length >= (only.servers ?? 1);
}

const isAmong = (word: string, among: readonly string[] | undefined): boolean =>
  among === undefined || among.includes(word);

/** @returns the classes that have a step, as their file says it: `source: kinesis`; empty for a step of all classes */
export function describeOnly(only: Only = {}): string {
  const words = WORDS.flatMap((word) => {
    const among = only[word];
    return among === undefined ? [] : [`${word}: ${among.join(" or ")}`];
  });
  return [...words, ...(only.servers === undefined ? [] : [`generators: ${only.servers} or more`])].join(
    ", ",
  );
}
