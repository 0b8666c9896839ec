import {
  aliasNotFound,
  codeDenied,
  codeUnavailable,
  functionNotFound,
  invalidRequestContent,
  requestTooLarge,
  resourceConflict,
  roleNotAssumable,
  tooManyRequests,
  wrongRevision,
} from "../../../../local/services/lambda/errors";

test.each([
  [functionNotFound("arn:f"), "ResourceNotFoundException", 404, "Function not found: arn:f"],
  [aliasNotFound("arn:f:a"), "ResourceNotFoundException", 404, "Cannot find alias arn: arn:f:a"],
  [resourceConflict("taken"), "ResourceConflictException", 409, "taken"],
  [
    wrongRevision(),
    "PreconditionFailedException",
    412,
    expect.stringContaining("does not match the latest Revision Id"),
  ],
  [
    codeDenied("Access Denied"),
    "AccessDeniedException",
    403,
    expect.stringContaining("S3 Error Message: Access Denied"),
  ],
  [
    codeUnavailable("NoSuchKey", "The specified key does not exist."),
    "InvalidParameterValueException",
    400,
    "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.",
  ],
  [
    requestTooLarge(7, "Event", 5),
    "RequestEntityTooLargeException",
    413,
    "7 byte payload is too large for the Event invocation type (limit 5 bytes)",
  ],
  [
    invalidRequestContent("x"),
    "InvalidRequestContentException",
    400,
    expect.stringContaining("parse payload into json: x"),
  ],
  [tooManyRequests("ConcurrentInvocationLimitExceeded"), "TooManyRequestsException", 429, "Rate Exceeded."],
  [
    roleNotAssumable(),
    "AccessDeniedException",
    403,
    "The role defined for the function cannot be assumed by Lambda.",
  ],
])("%s", (error, code, status, message) => {
  expect(error).toMatchObject({ code, status, message, members: { Type: "User" } });
});

test("a throttle says whose limit it was", () => {
  expect(tooManyRequests("ReservedFunctionConcurrentInvocationLimitExceeded")).toMatchObject({
    members: { Reason: "ReservedFunctionConcurrentInvocationLimitExceeded" },
  });
});
