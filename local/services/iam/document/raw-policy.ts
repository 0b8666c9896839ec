import { malformedPolicy } from "../errors";
import { readOperatorName } from "../policy/condition";

/** A policy whose form is right: what its words mean is not looked at yet. */
export interface RawPolicy {
  Version?: string;
  statements: RawStatement[];
}

export type Texts = string | (string | null)[];

export interface RawStatement {
  Sid?: string;
  Effect: string;
  Action?: Texts;
  NotAction?: Texts;
  Resource?: Texts;
  NotResource?: Texts;
  Principal?: unknown;
  NotPrincipal?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

const TOP_ELEMENTS = ["Version", "Id", "Statement"];
const STATEMENT_ELEMENTS = [
  ...["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource"],
  "Condition",
];
const VERSIONS = ["2012-10-17", "2008-10-17"];

/**
 * Reads a policy's text by the grammar of policies.
 * @throws AwsError MalformedPolicyDocument
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readRawPolicy(text: string): RawPolicy {
  if (/^\s/.test(text)) throw malformedPolicy("JSON strings must not have leading spaces");
  const raw = parse(text);
  if (!isObject(raw) || !hasOnly(raw, TOP_ELEMENTS)) throw syntax();
  const { Version, Id, Statement } = raw;
  if (Version !== undefined && !VERSIONS.includes(String(Version))) throw syntax();
  if (Id !== undefined && typeof Id !== "string") throw syntax();
  const statements: unknown[] = Array.isArray(Statement) ? Statement : [Statement];
  if (statements.length === 0 || !statements.every(isStatement)) throw syntax();
  return { ...(Version !== undefined && { Version: String(Version) }), statements };
}

const syntax = (): Error => malformedPolicy("Syntax errors in policy.");

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw syntax();
  }
}

function isStatement(value: unknown): value is RawStatement {
  if (!isObject(value) || !hasOnly(value, STATEMENT_ELEMENTS)) return false;
  const { Sid, Effect } = value;
  if (Sid !== undefined && typeof Sid !== "string") return false;
  if (typeof Effect !== "string" || !/^(allow|deny)$/i.test(Effect)) return false;
  const pairs = [
    ["Action", "NotAction"],
    ["Resource", "NotResource"],
    ["Principal", "NotPrincipal"],
  ] as const;
  if (pairs.some(([one, other]) => value[one] !== undefined && value[other] !== undefined)) return false;
  const texts = ["Action", "NotAction", "Resource", "NotResource"] as const;
  return texts.every((name) => isTexts(value[name])) && isCondition(value.Condition);
}

/** AWS passes over a null in a list. */
function isTexts(value: unknown): boolean {
  if (value === undefined || typeof value === "string") return true;
  return Array.isArray(value) && value.every((one) => one === null || typeof one === "string");
}

function isCondition(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isObject(value)) return false;
  return Object.entries(value).every(([operator, keys]) => {
    if (!isObject(keys) || !Object.values(keys).every(isConditionValue)) return false;
    return Object.keys(keys).length === 0 || readOperatorName(operator) !== undefined;
  });
}

function isConditionValue(value: unknown): boolean {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.every((one) => ["string", "number", "boolean"].includes(typeof one));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const hasOnly = (value: object, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));

/** @returns the texts of an element as a list, without nulls */
export function listTexts(value: Texts | undefined): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
}
