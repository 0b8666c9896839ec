import { AwsError } from "../../core/errors";

/** Every error of Lambda's says whose fault it is. */
const USER = { Type: "User" };

const user = (code: string, message: string, status: number, members: object = {}): AwsError =>
  new AwsError(code, message, status, { ...USER, ...members });

/** A parameter's shape is right and its value is not. */
export const invalidParameterValue = (message: string): AwsError =>
  user("InvalidParameterValueException", message, 400);

export const functionNotFound = (arn: string): AwsError =>
  user("ResourceNotFoundException", `Function not found: ${arn}`, 404);

export const aliasNotFound = (arn: string): AwsError =>
  user("ResourceNotFoundException", `Cannot find alias arn: ${arn}`, 404);

/** What AWS says of a policy and of an event configuration that is not there. */
export const resourceNotFound = (message: string): AwsError =>
  user("ResourceNotFoundException", message, 404);

/** The name is taken, or the function is being changed. */
export const resourceConflict = (message: string): AwsError =>
  user("ResourceConflictException", message, 409);

export const wrongRevision = (): AwsError =>
  user(
    "PreconditionFailedException",
    "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id",
    412,
  );

/** S3 denies the caller the code. */
export const codeDenied = (message: string): AwsError =>
  user(
    "AccessDeniedException",
    `Your access has been denied by S3, please make sure your request credentials have permission to GetObject for the function's code. S3 Error Code: AccessDenied. S3 Error Message: ${message}`,
    403,
  );

export const codeUnavailable = (code: string, message: string): AwsError =>
  invalidParameterValue(
    `Error occurred while GetObject. S3 Error Code: ${code}. S3 Error Message: ${message}`,
  );

export const requestTooLarge = (bytes: number, type: string, limit: number): AwsError =>
  user(
    "RequestEntityTooLargeException",
    `${bytes} byte payload is too large for the ${type} invocation type (limit ${limit} bytes)`,
    413,
  );

export const invalidRequestContent = (reason: string): AwsError =>
  user(
    "InvalidRequestContentException",
    `Could not parse request body into json: Could not parse payload into json: ${reason}`,
    400,
  );

/** More invocations at once than the account, or the function's reservation, allows. */
export const tooManyRequests = (
  reason: "ConcurrentInvocationLimitExceeded" | "ReservedFunctionConcurrentInvocationLimitExceeded",
): AwsError => user("TooManyRequestsException", "Rate Exceeded.", 429, { Reason: reason });

/** The trust policy of the function's role does not let Lambda in any more. */
export const roleNotAssumable = (): AwsError =>
  user("AccessDeniedException", "The role defined for the function cannot be assumed by Lambda.", 403);

/** An event source mapping cannot be changed while it changes. */
export const resourceInUse = (state: string): AwsError =>
  user(
    "ResourceInUseException",
    `Cannot update the event source mapping because it is in use. It is in the state ${state}.`,
    400,
  );
