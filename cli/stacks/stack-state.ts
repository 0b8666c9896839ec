import type { Stack } from "@aws-sdk/client-cloudformation";

/** What can be done next with a stack. */
export type StackState =
  /** There is none. */
  | "absent"
  /** Somebody is at work on it. */
  | "busy"
  /** It stands, and can be updated. */
  | "sound"
  /** Its creation or deletion did not come to its end: it can only be deleted. */
  | "broken"
  /** An update could be neither made nor taken back. */
  | "stuck";

/** A change set that the CDK CLI makes for a new stack is executed within seconds; an older one has been left alone. */
const REVIEW_MS = 120_000;

const BROKEN: readonly (string | undefined)[] = [
  "CREATE_FAILED",
  "ROLLBACK_COMPLETE",
  "ROLLBACK_FAILED",
  "DELETE_FAILED",
];
const STUCK: readonly (string | undefined)[] = [
  "UPDATE_FAILED",
  "UPDATE_ROLLBACK_FAILED",
  "IMPORT_ROLLBACK_FAILED",
];

/**
 * @param now milliseconds since 1970
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
export function stateOf(stack: Stack | undefined, now: number): StackState {
  if (stack === undefined || stack.StackStatus === "DELETE_COMPLETE") return "absent";
  const { StackStatus: status, CreationTime: created } = stack;
  if (status === "REVIEW_IN_PROGRESS") {
    return now - (created?.getTime() ?? 0) < REVIEW_MS ? "busy" : "broken";
  }
  if (status?.endsWith("_IN_PROGRESS")) return "busy";
  if (BROKEN.includes(status)) return "broken";
  return STUCK.includes(status) ? "stuck" : "sound";
}

/**
 * Marks how often something was done with a stack: it changes when an operation begins. What CloudFormation lists lags behind
 * what it has been told, so a status means something only once the mark is another.
 */
export const markOf = (stack: Stack | undefined): string =>
  [stack?.StackId, stack?.LastUpdatedTime?.getTime(), stack?.DeletionTime?.getTime()].join("|");
