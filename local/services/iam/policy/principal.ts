import { parseArn } from "../../../core/arn";
import type { Identity } from "../../../core/identity";
import { ZONE_LETTERS } from "../../../core/regions";
import type { Statement } from "./document";

/**
 * How closely a resource policy names the caller, which decides what else may still limit it:
 * `direct` (everybody, the user, the session, the service), `role` (the role behind a session: its boundary and session policies
 * limit it), `account` (the whole account: hands the decision to the caller's own policies).
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-single-account.html
 */
export type Closeness = "direct" | "role" | "account";

/** Everything by which a caller can be named in a policy. */
interface Names {
  direct: readonly string[];
  role?: string;
  account?: string;
  service?: string;
}

function namesOf(identity: Identity): Names {
  switch (identity.kind) {
    case "service":
      return { direct: [], service: identity.arn };
    case "anonymous":
      return { direct: [] };
    case "role-session":
      return { direct: [identity.arn], role: identity.roleArn, account: identity.account };
    case "root":
      return { direct: [], account: identity.account };
    case "user":
      return { direct: [identity.arn], role: identity.issuerArn, account: identity.account };
  }
}

/** @returns the account that a principal stands for: `123456789012` or its root's ARN */
function accountOf(text: string): string | undefined {
  if (/^\d{12}$/.test(text)) return text;
  const arn = parseArn(text);
  return arn?.service === "iam" && arn.resource === "root" ? arn.account : undefined;
}

/** `logs.us-east-1.amazonaws.com` is `logs.amazonaws.com` in one Region. */
function isService(text: string, service: string | undefined): boolean {
  if (text === service) return true;
  const [name, region = "", ...rest] = text.split(".");
  return Object.hasOwn(ZONE_LETTERS, region) && [name, ...rest].join(".") === service;
}

/**
 * Holds a Principal element against a caller.
 * @returns how closely it names the caller, or undefined when it does not
 */
export function closenessOf(
  principals: NonNullable<Statement["principals"]>,
  identity: Identity,
): Closeness | undefined {
  if (principals === "*") return "direct";
  const names = namesOf(identity);
  let best: Closeness | undefined;
  for (const text of principals.AWS ?? []) {
    if (text === "*" || names.direct.includes(text)) return "direct";
    if (text === names.role) best = "role";
    else if (names.account !== undefined && accountOf(text) === names.account) best ??= "account";
  }
  if (principals.Service?.some((text) => isService(text, names.service))) return "direct";
  return best;
}

/**
 * Holds a NotPrincipal element against a caller. It spares a caller only when every name of it is listed: of a session, the
 * session, the role and the account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 * @returns whether the statement applies to the caller
 */
export function isOutside(principals: NonNullable<Statement["principals"]>, identity: Identity): boolean {
  if (principals === "*") return false;
  const { direct, role, account, service } = namesOf(identity);
  const aws = principals.AWS ?? [];
  if (aws.includes("*")) return false;
  if (service !== undefined) return !principals.Service?.some((text) => isService(text, service));
  if (account === undefined) return true;
  const named = [...direct, ...(role === undefined ? [] : [role])];
  return !named.every((name) => aws.includes(name)) || !aws.some((text) => accountOf(text) === account);
}
