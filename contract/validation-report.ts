/** What the validation program tells the command, as JSON: the report on a class's templates. */

/** From bad to mild: an error fails the validation, a warning will one day, a note is good to know and no finding. */
export const SEVERITIES = ["error", "warning", "note"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Who looked at the templates, in the order of reports. */
export const VALIDATORS = ["cdk", "cloudformation", "cdk-nag", "cfn-lint", "loglab"] as const;

export type ValidatorName = (typeof VALIDATORS)[number];

/** A place in a file of the repository, 1-based. */
export interface SourcePlace {
  /** Below the project's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** One breach of one rule. */
export interface ReportedFinding {
  validator: ValidatorName;
  /** As the validator spells it, such as `AwsSolutions-S1` or `end-of-life`. */
  rule: string;
  severity: Severity;
  /** Names of the stacks with this template; empty when it is about the class. */
  stacks: readonly string[];
  /** File of the first stack's template in the cloud assembly. */
  template?: string;
  /** Logical id. */
  resource?: string;
  /** Path of the construct in the first stack: `Lab-x-s01/Bucket/Resource`. */
  construct?: string;
  /** Path below the resource: `Properties.Timeout`. */
  property?: string;
  /** Where the construct is made, or the class file. */
  source?: SourcePlace;
  /** What is wrong, a sentence. */
  what: string;
  /** What it means, a sentence or more; empty when the validator does not say. */
  why: string;
  /** What to do, a sentence or more; empty when the validator does not say. */
  fix: string;
}

/** A finding that somebody has accepted, and who and why. */
export interface AcceptedFinding extends ReportedFinding {
  reason: string;
  owner: string;
}

/** A validator that did not run, and why. */
export interface AbsentValidator {
  validator: ValidatorName;
  reason: string;
}

/** Everything that the validation of one class found. */
export interface ValidationReport {
  /** The class file as it was named. */
  classFile: string;
  className: string;
  /** Unique templates, each with the stacks that have it. */
  templates: readonly { template: string; stacks: readonly string[] }[];
  /** Errors and warnings, then notes. */
  findings: readonly ReportedFinding[];
  accepted: readonly AcceptedFinding[];
  /** Validators that ran, with their versions. */
  ran: readonly { validator: ValidatorName; version: string }[];
  absent: readonly AbsentValidator[];
}
