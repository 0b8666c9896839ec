import { AwsError } from "../../core/errors";

/** A shape or a rule of Parameter Store is broken. */
export const invalid = (message: string): AwsError => new AwsError("ValidationException", message);

/** AWS sends this one without a sentence. */
export const parameterNotFound = (): AwsError => new AwsError("ParameterNotFound", "");

export const parameterVersionNotFound = (name: string, version: string | number): AwsError =>
  new AwsError(
    "ParameterVersionNotFound",
    `Systems Manager could not find version ${version} of ${name}. Verify the version and try again.`,
  );

export const parameterAlreadyExists = (): AwsError =>
  new AwsError(
    "ParameterAlreadyExists",
    "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
  );

/** The name begins with `/aws`, which is Amazon's own. */
export const reservedName = (name: string): AwsError =>
  new AwsError("AccessDeniedException", `No access to reserved parameter name: ${name}.`);

export const patternMismatch = (pattern: string): AwsError =>
  new AwsError(
    "ParameterPatternMismatchException",
    `Parameter value, cannot be validated against allowedPattern: ${pattern}`,
  );

export const invalidAllowedPattern = (pattern: string): AwsError =>
  new AwsError(
    "InvalidAllowedPatternException",
    `The following regular expression in the allowedPattern is not valid: ${pattern}`,
  );

export const hierarchyTooDeep = (): AwsError =>
  new AwsError(
    "HierarchyLevelLimitExceededException",
    "A hierarchy can have a maximum of 15 levels. For more information, see Requirements and constraints for parameter names in the AWS Systems Manager User Guide.",
  );

export const typeChanged = (): AwsError =>
  new AwsError(
    "HierarchyTypeMismatchException",
    "Parameter Store doesn't support changing a parameter type in a hierarchy. For example, you can't change a parameter from a String type to a SecureString type. You must create a new, unique parameter.",
  );

/** The oldest of 100 versions bears a label, so that no new one can push it out. */
export const versionLimit = (name: string, version: number): AwsError =>
  new AwsError(
    "ParameterMaxVersionLimitExceeded",
    `You attempted to create a new version of ${name} by calling the PutParameter API with the overwrite flag. Version ${version}, the oldest version, can't be deleted because it has a label associated with it. Move the label to another version of the parameter, and try again.`,
  );

export const labelLimit = (): AwsError =>
  new AwsError(
    "ParameterVersionLabelLimitExceeded",
    "A parameter version can have maximum 10 labels.Move one or more labels to another version and try again.",
  );

export const tooManyTags = (): AwsError =>
  new AwsError("TooManyTagsError", "The resource can have a maximum of 50 tags.");

export const invalidResourceId = (): AwsError => new AwsError("InvalidResourceId", "Invalid Resource Id");

export const invalidNextToken = (): AwsError =>
  new AwsError("InvalidNextToken", "The specified token isn't valid.");

export const invalidFilterKey = (message: string): AwsError => new AwsError("InvalidFilterKey", message);
export const invalidFilterOption = (message: string): AwsError =>
  new AwsError("InvalidFilterOption", message);
export const invalidFilterValue = (message: string): AwsError => new AwsError("InvalidFilterValue", message);
