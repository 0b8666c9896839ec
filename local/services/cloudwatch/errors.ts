import { AwsError } from "../../core/errors";

export const missingParameter = (message: string): AwsError => new AwsError("MissingParameter", message);

export const invalidValue = (message: string): AwsError => new AwsError("InvalidParameterValue", message);

export const invalidCombination = (message: string): AwsError =>
  new AwsError("InvalidParameterCombination", message);

export const invalidToken = (): AwsError =>
  new AwsError("InvalidNextToken", "The value for parameter NextToken is invalid.");

/** Shapes are told in the words of the query services. */
export const validationError = (message: string): AwsError => new AwsError("ValidationError", message);
