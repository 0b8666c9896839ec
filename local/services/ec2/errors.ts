import { AwsError } from "../../core/errors";

export const missingParameter = (name: string): AwsError =>
  new AwsError("MissingParameter", `The request must contain the parameter ${name}`);

export const invalidValue = (value: unknown, parameter: string, why = ""): AwsError =>
  new AwsError(
    "InvalidParameterValue",
    `Value (${value}) for parameter ${parameter} is invalid.${why && ` ${why}`}`,
  );

export const invalidCombination = (message: string): AwsError =>
  new AwsError("InvalidParameterCombination", message);

/** The permissions suffice, and the request asked for no more than to know that. */
export const dryRun = (): AwsError =>
  new AwsError("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);

export const invalidFilter = (name: string): AwsError =>
  new AwsError("InvalidParameterValue", `The filter '${name}' is invalid`);

export const invalidNextToken = (): AwsError =>
  new AwsError("InvalidParameterValue", "Unable to parse pagination token");

/** Something else stands on it or in it. */
export const dependency = (message: string): AwsError => new AwsError("DependencyViolation", message);

export const malformedId = (id: string, prefix: string): AwsError =>
  new AwsError(
    prefix === "i" ? "InvalidInstanceID.Malformed" : "InvalidParameterValue",
    `Invalid id: "${id}" (expecting "${prefix}-...")`,
  );

export const invalidCidr = (code: string, cidr: string): AwsError =>
  new AwsError(code, `The CIDR '${cidr}' is invalid.`);

export const cidrConflict = (cidr: string): AwsError =>
  new AwsError("InvalidSubnet.Conflict", `The CIDR '${cidr}' conflicts with another subnet`);

export const incorrectState = (message: string): AwsError => new AwsError("IncorrectState", message);

export const incorrectInstanceState = (id: string, why: string): AwsError =>
  new AwsError(
    "IncorrectInstanceState",
    `The instance '${id}' is not in a state from which it can be ${why}.`,
  );
