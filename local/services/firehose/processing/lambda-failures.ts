import { isAwsError } from "../../../core/errors";

/** Code and sentence of a failure that a whole invocation, or one of its records, ended with. */
export interface LambdaFailure {
  code: string;
  message: string;
}

const failure = (code: string, message: string): LambdaFailure => ({ code: `Lambda.${code}`, message });

/**
 * Failures of the function and of what it returns.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
 */
export const LAMBDA_FAILURES = {
  functionError: failure(
    "FunctionError",
    "The Lambda function was successfully invoked but it returned an error result.",
  ),
  timedOut: failure(
    "FunctionTimedOut",
    "The Lambda function invocation timed out. Increase the Timeout setting in the Lambda function.",
  ),
  /** A result that is none of the three, or data that is not base64, spoils the whole answer. */
  wrongFormat: failure(
    "FunctionError",
    "Check your function and make sure the output is in required format. In addition to that, make sure the processed records contain valid result status of Dropped, Ok, or ProcessingFailed",
  ),
  notJson: failure(
    "JsonProcessingException",
    "There was an error parsing returned records from the Lambda function. Ensure that the returned records follow the status model required by Firehose.",
  ),
  missingRecordId: failure(
    "MissingRecordId",
    "One or more record Ids were not returned. Ensure that the Lambda function returns all received record Ids.",
  ),
  duplicatedRecordId: failure(
    "DuplicatedRecordId",
    "Multiple records were returned with the same record ID. Ensure that the Lambda function returns unique record IDs for each record.",
  ),
  processingFailed: failure("ProcessingFailedStatus", "ProcessingFailed status set for record"),
  noData: failure(
    "InvalidReturnFormat",
    "The data field cannot be null when the SourceType is DirectPut or KinesisStreamAsSource and processing result is Ok. The value field cannot be null when the SourceType is MSKAsSource and processing result is Ok.",
  ),
  assumeRoleDenied: failure(
    "AssumeRoleAccessDenied",
    "Access was denied. Ensure that the trust policy for the provided IAM role allows Firehose to assume the role.",
  ),
} as const;

/** By the code with which Lambda refused the call. */
const REFUSALS: Readonly<Record<string, LambdaFailure>> = {
  AccessDeniedException: failure(
    "InvokeAccessDenied",
    "Access was denied. Ensure that the access policy allows access to the Lambda function.",
  ),
  TooManyRequestsException: failure(
    "InvokeLimitExceeded",
    "The Lambda concurrent execution limit is exceeded. Increase the concurrent execution limit.",
  ),
  ResourceNotFoundException: failure(
    "ResourceNotFound",
    "The specified Lambda function does not exist. Use a different function that does exist.",
  ),
};

/** @returns the failure that a refused call is */
export function invocationFailure(error: unknown): LambdaFailure {
  if (!isAwsError(error)) {
    return failure("InternalServerError", error instanceof Error ? error.message : String(error));
  }
  return REFUSALS[error.code] ?? failure(error.code.replace(/Exception$/, ""), error.message);
}
