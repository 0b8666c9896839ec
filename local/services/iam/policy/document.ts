/** A policy as it is written, single values made lists. */
export interface PolicyDocument {
  version: string;
  statements: readonly Statement[];
}

export interface Statement {
  sid?: string;
  allow: boolean;
  actions: readonly string[];
  /** NotAction: everything but `actions`. */
  notActions: boolean;
  /** Absent in trust policies. */
  resources?: readonly string[];
  notResources: boolean;
  /** `*` or lists by type, `AWS`, `Service` …; absent in identity policies. */
  principals?: "*" | Readonly<Record<string, readonly string[]>>;
  notPrincipals: boolean;
  /** Operator → key → values. */
  conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Version in which policy variables have a meaning. */
export const CURRENT_VERSION = "2012-10-17";
const FIRST_VERSION = "2008-10-17";

/**
 * Reads the text of a policy that has been checked when it was stored.
 * @throws SyntaxError when it is no JSON
 */
export function readDocument(text: string): PolicyDocument {
  const raw = JSON.parse(text) as { Version?: string; Statement?: unknown };
  const version = raw.Version ?? FIRST_VERSION;
  return { version, statements: listOf<RawStatement>(raw.Statement).map(readStatement) };
}

interface RawStatement {
  Sid?: string;
  Effect?: string;
  Action?: unknown;
  NotAction?: unknown;
  Resource?: unknown;
  NotResource?: unknown;
  Principal?: string | Record<string, unknown>;
  NotPrincipal?: string | Record<string, unknown>;
  Condition?: Record<string, Record<string, unknown>>;
}

function readStatement(raw: RawStatement): Statement {
  const principals = raw.Principal ?? raw.NotPrincipal;
  const resources = raw.Resource ?? raw.NotResource;
  return {
    ...(raw.Sid !== undefined && { sid: raw.Sid }),
    allow: raw.Effect === "Allow",
    actions: textsOf(raw.Action ?? raw.NotAction),
    notActions: raw.Action === undefined,
    ...(resources !== undefined && { resources: textsOf(resources) }),
    notResources: raw.Resource === undefined,
    ...(principals !== undefined && { principals: readPrincipals(principals) }),
    notPrincipals: raw.Principal === undefined,
    conditions: mapValues(raw.Condition ?? {}, (keys) => mapValues(keys, textsOf)),
  };
}

function readPrincipals(raw: string | Record<string, unknown>): NonNullable<Statement["principals"]> {
  return typeof raw === "string" ? "*" : mapValues(raw, textsOf);
}

/** Numbers and booleans may stand bare in a condition. */
const textsOf = (value: unknown): string[] => listOf<unknown>(value).map(String);

function listOf<T>(value: unknown): T[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]) as T[];
}

function mapValues<V, W>(record: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
