import {
  invalidCombination,
  invalidToken,
  invalidValue,
  missingParameter,
  validationError,
} from "../../../../local/services/cloudwatch/errors";

test.each([
  [missingParameter("m"), "MissingParameter"],
  [invalidValue("m"), "InvalidParameterValue"],
  [invalidCombination("m"), "InvalidParameterCombination"],
  [invalidToken(), "InvalidNextToken"],
  [validationError("m"), "ValidationError"],
])("%s bears the code that clients match on", (error, code) => {
  expect(error).toMatchObject({ code, status: 400 });
});
