import { AwsError } from "../../../../../local/core/errors";
import { invocationFailure } from "../../../../../local/services/firehose/processing/lambda-failures";

test.each([
  ["AccessDeniedException", "Lambda.InvokeAccessDenied"],
  ["TooManyRequestsException", "Lambda.InvokeLimitExceeded"],
  ["ResourceNotFoundException", "Lambda.ResourceNotFound"],
  ["InvalidSubnetIDException", "Lambda.InvalidSubnetID"],
])("§7 Lambda's %s is told as %s", (code, told) => {
  expect(invocationFailure(new AwsError(code, "refused", 400)).code).toBe(told);
});

test("§7 what is no answer of Lambda is an error of the service", () => {
  expect(invocationFailure(new Error("socket hang up"))).toEqual({
    code: "Lambda.InternalServerError",
    message: "socket hang up",
  });
});
