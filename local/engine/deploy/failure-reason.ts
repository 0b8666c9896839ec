import { isAwsError } from "../../core/errors";
import { ResourceFailure } from "../../core/resource-type";

/** Codes of services and the code of the handler that reports them, first match. */
const HANDLER_CODES: readonly (readonly [RegExp, string])[] = [
  [/AccessDenied|UnauthorizedOperation|NotAuthorized|Forbidden/i, "AccessDenied"],
  [/AlreadyExists|AlreadyOwned|Duplicate|InUse$/i, "AlreadyExists"],
  [/NotFound|NoSuch|NotExist/i, "NotFound"],
  [/LimitExceeded|Quota/i, "ServiceLimitExceeded"],
  [/Throttl|TooManyRequests|RequestLimit/i, "Throttling"],
  [/Conflict|DependencyViolation|ResourceInUse|ConcurrentModification|OperationAborted/i, "ResourceConflict"],
  [/Validation|Invalid|Malformed|MissingParameter/i, "InvalidRequest"],
];

/**
 * @param token of the request to the handler
 * @returns the status reason of a resource whose handler threw this, as AWS words it
 */
export function failureReason(error: unknown, token: string): string {
  if (error instanceof ResourceFailure) return error.message;
  if (!isAwsError(error)) {
    const message = error instanceof Error ? error.message : String(error);
    return `Internal failure of the local cloud: ${message} (RequestToken: ${token}, HandlerErrorCode: InternalFailure)`;
  }
  const code = HANDLER_CODES.find(([pattern]) => pattern.test(error.code))?.[1] ?? "GeneralServiceException";
  return `Resource handler returned message: "${error.message}" (RequestToken: ${token}, HandlerErrorCode: ${code})`;
}

/** @returns whether a deletion failed because something else still needs the thing: handlers on AWS then try again */
export const isConflict = (error: unknown): boolean =>
  isAwsError(error) && /Conflict|DependencyViolation|InUse|ConcurrentModification/i.test(error.code);
