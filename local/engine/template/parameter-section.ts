import type { Value } from "../../core/resource-type";
import { refused, validationError } from "../errors";
import { isParameterType } from "./parameter-types";
import { checkName, limit } from "./sections";
import { isStructure, type Structure } from "./structure";
import type { ParameterDeclaration } from "./template";

const MOST_PARAMETERS = 200;

const MEMBERS = [
  "Type",
  "Default",
  "Description",
  "NoEcho",
  "AllowedValues",
  "AllowedPattern",
  "ConstraintDescription",
  "MinLength",
  "MaxLength",
  "MinValue",
  "MaxValue",
];

/**
 * @throws AwsError ValidationError
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function readParameters(section: Structure): Map<string, ParameterDeclaration> {
  limit("parameters", section, MOST_PARAMETERS);
  const parameters = new Map<string, ParameterDeclaration>();
  for (const [name, parameter] of Object.entries(section)) {
    checkName("Parameter", name);
    parameters.set(name, readParameter(name, parameter));
  }
  return parameters;
}

function readParameter(name: string, parameter: Value): ParameterDeclaration {
  if (!isStructure(parameter)) {
    throw validationError("Template format error: Any Parameters member must be an object.");
  }
  const { Type: type } = parameter;
  if (typeof type !== "string") {
    throw validationError(
      `Template format error: Every Parameters object must contain a Type member. Parameter ${name} does not.`,
    );
  }
  if (!isParameterType(type)) {
    throw validationError(`Template format error: Unrecognized parameter type: ${type}`);
  }
  const unknown = Object.keys(parameter).find((member) => !MEMBERS.includes(member));
  if (unknown) throw validationError(`Invalid template parameter property '${unknown}'`);
  return {
    type,
    default: parameter.Default === undefined ? undefined : text(parameter.Default),
    description: parameter.Description === undefined ? undefined : text(parameter.Description),
    noEcho: text(parameter.NoEcho ?? false) === "true",
    allowedValues: readAllowedValues(name, parameter.AllowedValues),
    allowedPattern: readPattern(name, parameter.AllowedPattern),
    constraintDescription:
      parameter.ConstraintDescription === undefined ? undefined : text(parameter.ConstraintDescription),
    minLength: readNumber(name, "MinLength", parameter),
    maxLength: readNumber(name, "MaxLength", parameter),
    minValue: readNumber(name, "MinValue", parameter),
    maxValue: readNumber(name, "MaxValue", parameter),
  };
}

function text(value: Value): string {
  return Array.isArray(value) ? value.map(text).join(",") : String(value);
}

function readPattern(name: string, value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  const pattern = text(value);
  try {
    new RegExp(pattern);
  } catch {
    throw refused(`AllowedPattern ${pattern} of parameter ${name}, which is no JavaScript expression,`);
  }
  return pattern;
}

function readAllowedValues(name: string, value: Value | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length === 0) {
    throw validationError(
      `Template format error: AllowedValues of parameter ${name} must be a list of values.`,
    );
  }
  return value.map(text);
}

function readNumber(name: string, member: string, parameter: Structure): number | undefined {
  const value = parameter[member];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) {
    throw validationError(`Template format error: ${member} of parameter ${name} must be a number.`);
  }
  return number;
}
