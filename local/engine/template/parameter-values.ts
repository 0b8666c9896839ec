import type { Parameter } from "@aws-sdk/client-cloudformation";
import { validationError } from "../errors";
import { comesFromSsm, isList, isNumeric } from "./parameter-types";
import type { ParameterDeclaration } from "./template";

/** The value of one parameter in one deployment. */
export interface ParameterValue {
  key: string;
  /** As given, or the default; of an SSM type the name of the parameter there. */
  value: string;
  /** Of an SSM type: the value that was found. */
  resolved?: string;
  noEcho: boolean;
}

/** Reads parameters of Systems Manager: name → value; names that are not there are missing in the answer. */
export type ReadSsm = (names: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Finds the value of every declared parameter: given, kept from the previous deployment, or its default.
 * @throws AwsError ValidationError for what is missing, unknown or outside its constraints
 */
export async function resolveParameters(
  declared: ReadonlyMap<string, ParameterDeclaration>,
  given: readonly Parameter[],
  previous: readonly ParameterValue[],
  readSsm: ReadSsm,
): Promise<ParameterValue[]> {
  const unknown = given.map(({ ParameterKey }) => ParameterKey ?? "").filter((key) => !declared.has(key));
  if (unknown.length > 0) {
    throw validationError(`Parameters: [${unknown.join(", ")}] do not exist in the template`);
  }
  const values = new Map<string, string>();
  const missing: string[] = [];
  for (const [key, declaration] of declared) {
    const value = chosenValue(key, declaration, given, previous);
    if (value === undefined) missing.push(key);
    else values.set(key, value);
  }
  if (missing.length > 0) throw validationError(`Parameters: [${missing.join(", ")}] must have values`);
  for (const [key, declaration] of declared) check(key, values.get(key) ?? "", declaration);
  return fetchFromSsm(declared, values, readSsm);
}

function chosenValue(
  key: string,
  declaration: ParameterDeclaration,
  given: readonly Parameter[],
  previous: readonly ParameterValue[],
): string | undefined {
  const own = given.find(({ ParameterKey }) => ParameterKey === key);
  if (own?.UsePreviousValue) {
    if (own.ParameterValue !== undefined) {
      throw validationError(
        `Invalid input for parameter key ${key}. Cannot specify usePreviousValue as true and non empty value for a parameter`,
      );
    }
    const before = previous.find((value) => value.key === key);
    if (!before)
      throw validationError(
        `Invalid input for parameter key ${key}. Cannot specify usePreviousValue as true for a parameter key not in the previous template`,
      );
    return before.value;
  }
  return own?.ParameterValue ?? declaration.default;
}

async function fetchFromSsm(
  declared: ReadonlyMap<string, ParameterDeclaration>,
  values: ReadonlyMap<string, string>,
  readSsm: ReadSsm,
): Promise<ParameterValue[]> {
  const names = [...values]
    .filter(([key]) => comesFromSsm(declared.get(key)?.type ?? ""))
    .map(([, name]) => name);
  const found = names.length > 0 ? await readSsm([...new Set(names)]) : new Map<string, string>();
  const absent = names.filter((name) => !found.has(name));
  if (absent.length > 0) {
    throw validationError(
      `Unable to fetch parameters [${[...new Set(absent)].join(",")}] from parameter store for this account.`,
    );
  }
  return [...declared].map(([key, declaration]) => {
    const value = values.get(key) ?? "";
    const resolved = comesFromSsm(declaration.type) ? found.get(value) : undefined;
    return { key, value, noEcho: declaration.noEcho, ...(resolved !== undefined && { resolved }) };
  });
}

/** @throws AwsError ValidationError when a value breaks its parameter's constraints */
function check(key: string, value: string, declaration: ParameterDeclaration): void {
  const broken = (sentence: string): never => {
    const described = declaration.constraintDescription;
    throw validationError(
      described
        ? `Parameter ${key} failed to satisfy constraint: ${described}`
        : `Parameter '${key}' ${sentence}`,
    );
  };
  const parts = isList(declaration.type) ? value.split(",").map((part) => part.trim()) : [value];
  if (isNumeric(declaration.type) && parts.some((part) => part === "" || !Number.isFinite(Number(part)))) {
    throw validationError(`Parameter '${key}' must be a number.`);
  }
  checkAllowed(parts, declaration, broken);
  checkBounds(value, parts, declaration, broken);
}

function checkAllowed(
  parts: readonly string[],
  { allowedValues, allowedPattern }: ParameterDeclaration,
  broken: (sentence: string) => never,
): void {
  if (allowedValues && parts.some((part) => !allowedValues.includes(part))) {
    broken("must be one of AllowedValues");
  }
  if (allowedPattern === undefined) return;
  const pattern = new RegExp(`^(?:${allowedPattern})$`);
  if (parts.some((part) => !pattern.test(part))) broken(`must match pattern ${allowedPattern}`);
}

function checkBounds(
  value: string,
  parts: readonly string[],
  declaration: ParameterDeclaration,
  broken: (sentence: string) => never,
): void {
  const { minLength, maxLength, minValue, maxValue } = declaration;
  if (minLength !== undefined && value.length < minLength)
    broken(`must contain at least ${minLength} characters`);
  if (maxLength !== undefined && value.length > maxLength)
    broken(`must contain at most ${maxLength} characters`);
  if (!isNumeric(declaration.type)) return;
  if (minValue !== undefined && parts.some((part) => Number(part) < minValue)) {
    broken(`must be a number not less than ${minValue}`);
  }
  if (maxValue !== undefined && parts.some((part) => Number(part) > maxValue)) {
    broken(`must be a number not greater than ${maxValue}`);
  }
}
