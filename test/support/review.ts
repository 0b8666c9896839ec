import type { Finding, Review } from "../../lib/guardrails/guardrail";
import type { Template } from "../../lib/guardrails/template";
import { synthClass } from "./synth-class";

/** A day on which everything that the stacks use is supported. */
export const NOW = new Date("2026-11-24T12:00:00Z");

/** @returns what a rule finds in a template with these resources */
export function findIn(review: Review, Resources: Template["Resources"], now = NOW): Finding[] {
  return review.check({ ...(Resources && { Resources }) }, now);
}

/** @returns what a rule says of one resource of that type, `R` */
export function whats(
  review: Review,
  Type: string,
  Properties: Record<string, unknown>,
  now = NOW,
): string[] {
  return findIn(review, { R: { Type, Properties } }, now).map(({ what }) => what);
}

/** @returns what a rule finds in the stacks of a clean class */
export function findInClean(review: Review): Finding[] {
  const made = synthClass({ generators: 2 });
  return ["shared", "s01"].flatMap((stack) => review.check(made.template(stack), NOW));
}
