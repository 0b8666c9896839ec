import type { ReportedFinding, ValidatorName } from "../../contract/validation-report";
import type { LabClass } from "../class/lab-class";
import type { UniqueTemplate } from "./synthesize";

/** What validators look at. */
export interface Subject {
  labClass: LabClass;
  templates: readonly UniqueTemplate[];
  /** The day by which dates are judged. */
  now: Date;
}

/** What a validator found, before it is told which stacks and which construct it is about. */
export interface RawFinding
  extends Pick<
    ReportedFinding,
    "rule" | "severity" | "resource" | "construct" | "property" | "what" | "why" | "fix"
  > {
  /** Absent when it is about the class. */
  template?: UniqueTemplate;
}

/** A validator's result: what it found, or why it could not run. */
export type Verdict = { version: string; findings: RawFinding[] } | { absent: string };

/** Looks at every unique template of a class once. */
export interface Validator {
  name: ValidatorName;
  run(subject: Subject): Promise<Verdict>;
}

/** What to do about a finding whose validator does not say. */
export const MEND_OR_ACCEPT =
  "Mend it as the rule says, or accept it in lib/acceptances/accepted.yaml with a reason.";
