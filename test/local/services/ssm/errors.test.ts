import {
  invalidFilterKey,
  invalidNextToken,
  invalidResourceId,
  labelLimit,
  parameterAlreadyExists,
  parameterNotFound,
  parameterVersionNotFound,
  patternMismatch,
  reservedName,
  tooManyTags,
  typeChanged,
  versionLimit,
} from "../../../../local/services/ssm/errors";

test.each([
  [parameterNotFound(), "ParameterNotFound", ""],
  [
    parameterVersionNotFound("/a", 3),
    "ParameterVersionNotFound",
    "Systems Manager could not find version 3 of /a. Verify the version and try again.",
  ],
  [
    parameterAlreadyExists(),
    "ParameterAlreadyExists",
    "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
  ],
  [reservedName("/aws/x"), "AccessDeniedException", "No access to reserved parameter name: /aws/x."],
  [
    patternMismatch("^a$"),
    "ParameterPatternMismatchException",
    "Parameter value, cannot be validated against allowedPattern: ^a$",
  ],
  [
    typeChanged(),
    "HierarchyTypeMismatchException",
    expect.stringContaining("doesn't support changing a parameter type"),
  ],
  [
    versionLimit("/a", 1),
    "ParameterMaxVersionLimitExceeded",
    expect.stringContaining("Version 1, the oldest version"),
  ],
  [labelLimit(), "ParameterVersionLabelLimitExceeded", expect.stringContaining("maximum 10 labels")],
  [tooManyTags(), "TooManyTagsError", "The resource can have a maximum of 50 tags."],
  [invalidResourceId(), "InvalidResourceId", "Invalid Resource Id"],
  [invalidNextToken(), "InvalidNextToken", "The specified token isn't valid."],
  [invalidFilterKey("no"), "InvalidFilterKey", "no"],
])("%s", (error, code, message) => {
  expect(error).toMatchObject({ code, status: 400, message });
});
