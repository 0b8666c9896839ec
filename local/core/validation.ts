import { AwsError } from "./errors";

/** What AWS demands of one member of a request. Bounds are inclusive. */
export interface Constraint {
  required?: true;
  /** Length of a text in characters, of a blob in bytes, of a list or map in entries. */
  length?: readonly [least: number, most: number];
  range?: readonly [least: number, most: number];
  /** In the order in which AWS prints them. */
  enum?: readonly string[];
  /** As AWS prints it; it must match the whole text. */
  pattern?: string;
  members?: Readonly<Record<string, Constraint>>;
  /** Of a list. */
  each?: Constraint;
  /** Of a map. */
  key?: Constraint;
  value?: Constraint;
}

/** A request of which `validate` has made sure that these members are there. */
export type Having<T, K extends keyof T> = T & { [P in K]-?: NonNullable<T[P]> };

export interface ValidationStyle {
  /** Code of the error; `ValidationException` unless said (query services say `ValidationError`). */
  code?: string;
  /** Whether the offending value stands in the sentence: `Value 'x' at 'name'`. */
  printValue?: boolean;
}

interface Finding {
  path: string;
  value: unknown;
  constraint: string;
}

/**
 * Checks a request against a table of constraints, in AWS's own words.
 * @param members constraint of each member of the request
 * @throws AwsError that lists every violation: `2 validation errors detected: Value at 'name' failed to satisfy constraint: …; …`
 */
export function validate(
  input: object,
  members: Readonly<Record<string, Constraint>>,
  style: ValidationStyle = {},
): void {
  const findings: Finding[] = [];
  checkMembers(input as Record<string, unknown>, members, "", findings);
  if (findings.length === 0) return;
  const count = `${findings.length} validation error${findings.length === 1 ? "" : "s"} detected`;
  const sentences = findings.map(({ path, value, constraint }) => {
    const printed = style.printValue
      ? `Value ${value === undefined ? "null" : `'${print(value)}'`} at`
      : "Value at";
    return `${printed} '${path}' failed to satisfy constraint: ${constraint}`;
  });
  throw new AwsError(style.code ?? "ValidationException", `${count}: ${sentences.join("; ")}`);
}

function checkMembers(
  value: Record<string, unknown>,
  members: Readonly<Record<string, Constraint>>,
  path: string,
  findings: Finding[],
): void {
  for (const [name, constraint] of Object.entries(members)) {
    check(value[name], constraint, path + (path ? "." : "") + lowerCamel(name), findings);
  }
}

function check(value: unknown, constraint: Constraint, path: string, findings: Finding[]): void {
  const fail = (text: string): void => void findings.push({ path, value, constraint: text });
  if (value === undefined || value === null) {
    if (constraint.required) fail("Member must not be null");
    return;
  }
  checkValue(value, constraint, fail);
  if (constraint.members) checkMembers(value as Record<string, unknown>, constraint.members, path, findings);
  if (constraint.each && Array.isArray(value)) {
    for (const [i, entry] of value.entries())
      check(entry, constraint.each, `${path}.${i + 1}.member`, findings);
  }
  if (constraint.key || constraint.value) {
    for (const [key, entry] of Object.entries(value)) {
      if (constraint.key) check(key, constraint.key, `${path}.key`, findings);
      if (constraint.value) check(entry, constraint.value, `${path}.${key}.member`, findings);
    }
  }
}

function checkValue(value: unknown, constraint: Constraint, fail: (text: string) => void): void {
  const { length, range, pattern } = constraint;
  if (constraint.enum && !constraint.enum.includes(String(value))) {
    fail(`Member must satisfy enum value set: [${constraint.enum.join(", ")}]`);
  }
  if (length && sizeOf(value) > length[1]) fail(`Member must have length less than or equal to ${length[1]}`);
  if (length && sizeOf(value) < length[0])
    fail(`Member must have length greater than or equal to ${length[0]}`);
  if (range && Number(value) > range[1]) fail(`Member must have value less than or equal to ${range[1]}`);
  if (range && Number(value) < range[0]) fail(`Member must have value greater than or equal to ${range[0]}`);
  if (pattern && !compiled(pattern).test(String(value))) {
    fail(`Member must satisfy regular expression pattern: ${pattern}`);
  }
}

function sizeOf(value: unknown): number {
  if (typeof value === "string" || Array.isArray(value) || value instanceof Uint8Array) return value.length;
  return Object.keys(value as object).length;
}

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  let expression = patterns.get(pattern);
  if (!expression) {
    // Only Unicode mode knows \p{L}; it also refuses escapes that other patterns of AWS contain.
    // As in Java a dot matches no line break.
    expression = new RegExp(`^(?:${pattern})$`, pattern.includes("\\p{") ? "u" : "");
    patterns.set(pattern, expression);
  }
  return expression;
}

/** Member names are printed with a small first letter: `S3DestinationUpdate` → `s3DestinationUpdate`, `RoleARN` → `roleARN`. */
function lowerCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function print(value: unknown): string {
  if (value instanceof Uint8Array)
    return `java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]`;
  if (Array.isArray(value)) return `[${value.map(print).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}=${print(entry)}`)
    .join(", ")}}`;
}
