import type { Severity } from "../../contract/validation-report";
import type { LabClass } from "../class/lab-class";
import type { Template } from "./template";

/** One place in a template where a rule is broken. */
export interface Finding {
  /** Logical id; absent when it is about the template as a whole. */
  resource?: string;
  /** Path of the property below the resource: `Properties.Timeout`. */
  property?: string;
  /** What is wrong, a clause without a full stop. */
  what: string;
  /** An error when absent. */
  severity?: Severity;
}

interface Rule {
  /** Stable name, as reports and acceptances spell it. */
  name: string;
  /** What goes wrong when the rule is broken, a sentence. */
  why: string;
  /** What to do, a sentence. */
  fix: string;
}

/** A rule on every template that no validator checks. Every synth keeps it, so it takes nothing but the template. */
export interface Guardrail extends Rule {
  /** Reads a template and returns every place where the rule is broken. */
  check(template: Template): Finding[];
}

/** A rule on every template that the validation alone keeps: a breach is a risk, and must not stand in the way of a destroy. */
export interface Review extends Rule {
  /** @param now the day by which dates are judged */
  check(template: Template, now: Date): Finding[];
}

/** Stacks of a class that have the same template but for a seat's id. */
export interface Kind {
  template: Template;
  stacks: readonly KindStack[];
}

/** What is a stack's own. */
export interface KindStack {
  name: string;
  /** Absent for the shared stack. */
  seat?: string;
  /** Absent for a seat that was not synthesized, because it is like others that were. */
  tags?: Readonly<Record<string, string>>;
}

/** A finding about a class; with a stack's name when it is about one. */
export interface ClassFinding extends Finding {
  stack?: string;
}

/** A rule on a class as a whole, which no single template shows. */
export interface ClassReview extends Rule {
  check(labClass: LabClass, kinds: readonly Kind[]): ClassFinding[];
}
