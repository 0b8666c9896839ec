import type { ParameterTier } from "@aws-sdk/client-ssm";
import { invalid, invalidAllowedPattern, patternMismatch } from "./errors";

/** Most bytes of a value, by tier. */
const STANDARD = 4096;
const ADVANCED = 8192;

/**
 * @param wanted tier of the request; without one, the account's default tier (Standard)
 * @param before tier of the version before
 * @returns the tier that a value gets
 * @throws AwsError ValidationException when it does not fit
 */
export function fittingTier(
  value: string,
  wanted: ParameterTier = "Standard",
  before?: ParameterTier,
): ParameterTier {
  const size = Buffer.byteLength(value);
  if (size > ADVANCED)
    throw invalid(`Advanced tier parameters support a maximum parameter value of ${ADVANCED} characters.`);
  if (wanted === "Advanced" || before === "Advanced") return "Advanced";
  if (wanted === "Intelligent-Tiering") return size > STANDARD ? "Advanced" : "Standard";
  if (size > STANDARD) {
    throw invalid(
      `Standard tier parameters support a maximum parameter value of ${STANDARD} characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html`,
    );
  }
  return "Standard";
}

/** @throws AwsError when the pattern is none, or the value does not match it */
export function checkPattern(pattern: string, value: string): void {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern);
  } catch {
    throw invalidAllowedPattern(pattern);
  }
  if (!expression.test(value)) throw patternMismatch(pattern);
}

/** @throws AwsError ValidationException */
export function checkDataType(dataType: string, value: string): void {
  if (!["text", "aws:ec2:image", "aws:ssm:integration"].includes(dataType)) {
    throw invalid(
      `The following data type is not supported: ${dataType} (Data type names are all lowercase.)`,
    );
  }
  if (dataType === "aws:ec2:image" && !/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/.test(value)) {
    throw invalid(`The following AMI ID is not in a valid format: ${value}.`);
  }
}
