import * as errors from "../../../../local/services/ec2/errors";

test.each([
  [errors.missingParameter("imageId"), "MissingParameter", "The request must contain the parameter imageId"],
  [
    errors.invalidValue("gp9", "volumeType", "There is none."),
    "InvalidParameterValue",
    "Value (gp9) for parameter volumeType is invalid. There is none.",
  ],
  [errors.invalidValue(1, "x"), "InvalidParameterValue", "Value (1) for parameter x is invalid."],
  [errors.invalidFilter("x"), "InvalidParameterValue", "The filter 'x' is invalid"],
  [errors.invalidNextToken(), "InvalidParameterValue", "Unable to parse pagination token"],
  [errors.malformedId("x", "i"), "InvalidInstanceID.Malformed", 'Invalid id: "x" (expecting "i-...")'],
  [errors.malformedId("x", "ami"), "InvalidParameterValue", 'Invalid id: "x" (expecting "ami-...")'],
  [errors.cidrConflict("10.0.0.0/24"), "InvalidSubnet.Conflict", expect.stringContaining("'10.0.0.0/24'")],
  [
    errors.incorrectInstanceState("i-1", "stopped"),
    "IncorrectInstanceState",
    "The instance 'i-1' is not in a state from which it can be stopped.",
  ],
])("%s has AWS's code and sentence", (error, code, message) => {
  expect(error).toMatchObject({ code, message, status: 400 });
});

test("a dry run that would have succeeded is told with a status of its own", () => {
  expect(errors.dryRun()).toMatchObject({ code: "DryRunOperation", status: 412 });
});
