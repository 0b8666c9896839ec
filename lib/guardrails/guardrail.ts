import type { Template } from "./template";

/** One place in a template where a rule is broken. */
export interface Finding {
  /** Logical id. */
  resource: string;
  /** Path of the property below the resource: `Properties.Timeout`. */
  property: string;
  /** What is wrong, a clause without a full stop. */
  what: string;
}

/** A rule on every template that no validator checks. */
export interface Guardrail {
  /** Stable name, as reports and acceptances spell it. */
  name: string;
  /** What goes wrong when the rule is broken, a sentence. */
  why: string;
  /** What to do, a sentence. */
  fix: string;
  /** Reads a template and returns every place where the rule is broken. */
  check(template: Template): Finding[];
}
