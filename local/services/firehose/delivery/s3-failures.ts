import { isAwsError } from "../../../core/errors";
import type { ErrorEvent } from "./error-log";

/**
 * Codes and advice of the log events about S3, by the code with which S3 refused.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
 */
const FAILURES: Readonly<Record<string, ErrorEvent>> = {
  AccessDenied: {
    errorCode: "S3.AccessDenied",
    message:
      "Access was denied. Ensure that the trust policy for the provided IAM role allows Firehose to assume the role, and the access policy allows access to the S3 bucket.",
  },
  NoSuchBucket: {
    errorCode: "S3.NoSuchBucket",
    message: "The bucket to which records are delivered is not there. Create it, or name another one.",
  },
  MethodNotAllowed: {
    errorCode: "S3.MethodNotAllowed",
    message:
      "S3 does not allow this method on the bucket. Its policy must allow what Firehose does to deliver.",
  },
  "KMS.NotFoundException": {
    errorCode: "S3.KMS.NotFoundException",
    message:
      "The KMS key that encrypts the objects is not there. Check the key of the destination and its grants.",
  },
};

/** @returns the log event for a delivery that failed */
export function deliveryFailure(error: unknown): ErrorEvent {
  if (isAwsError(error)) {
    const known = FAILURES[error.code] ?? FAILURES[error.code.replace(/Exception$/, "")];
    if (known) return known;
  }
  return { errorCode: "InternalError", message: error instanceof Error ? error.message : String(error) };
}
