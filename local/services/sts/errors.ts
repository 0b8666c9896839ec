import { AwsError } from "../../core/errors";

/** A value that the service model does not allow, or that does not fit the role. */
export const validationError = (message: string): AwsError => new AwsError("ValidationError", message);

export const accessDenied = (message: string): AwsError => new AwsError("AccessDenied", message, 403);

/** Session policies and tags together take more than a token has room for. */
export const packedPolicyTooLarge = (percent: number): AwsError =>
  new AwsError(
    "PackedPolicyTooLarge",
    `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
    400,
  );

export const sessionLongerThanRole = (): AwsError =>
  validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");

export const chainedSessionTooLong = (): AwsError =>
  validationError(
    "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
  );
