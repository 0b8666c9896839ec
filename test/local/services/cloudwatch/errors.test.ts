import * as errors from "../../../../local/services/cloudwatch/errors";

test.each([
  [errors.missingParameter("m"), "MissingParameter", "m"],
  [errors.invalidValue("m"), "InvalidParameterValue", "m"],
  [errors.invalidCombination("m"), "InvalidParameterCombination", "m"],
  [errors.invalidToken(), "InvalidNextToken", "The value for parameter NextToken is invalid."],
  [errors.validationError("m"), "ValidationError", "m"],
])("%s is the caller's fault, in CloudWatch's words", (error, code, message) => {
  expect(error).toMatchObject({ code, message, status: 400 });
});
