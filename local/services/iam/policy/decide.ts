import type { Context } from "./context";
import { type Narrowed, type NarrowedByCloseness, type Verdict, verdictOf } from "./verdict";

/** Kinds of policies, as AWS's sentences name them. */
export type PolicyKind =
  | "identity-based policy"
  | "resource-based policy"
  | "permissions boundary"
  | "session policy";

export type Decision =
  | { allowed: true }
  /** `explicit`: something says Deny; else `by` is the kind of policy that should allow it and does not. */
  | { allowed: false; explicit: boolean; by: PolicyKind };

/** All policies that have a word in a request, cut to its action and resource. */
export interface Grounds {
  /** Undefined for the account's root, to whom nothing needs to be granted. */
  identity: Narrowed | undefined;
  boundary?: Narrowed;
  session?: Narrowed;
  resource?: NarrowedByCloseness;
  /** Nothing is allowed unless the resource's policy has a part in it. */
  resourceDecides: boolean;
}

const ALLOWED: Decision = { allowed: true };
const deny = (by: PolicyKind): Decision => ({ allowed: false, explicit: true, by });
const missing = (by: PolicyKind): Decision => ({ allowed: false, explicit: false, by });

/**
 * Decides within one account: any Deny wins; the resource's policy or the identity's own must allow it; boundary and session
 * policies limit what the identity's own policies, or a grant to its role, allow.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function decide(grounds: Grounds, context: Context): Decision {
  const { resource } = grounds;
  const identity = grounds.identity ? verdictOf(grounds.identity, context) : "allow";
  const boundary = grounds.boundary && verdictOf(grounds.boundary, context);
  const session = grounds.session && verdictOf(grounds.session, context);
  const direct = resource ? verdictOf(resource.direct, context) : "none";
  const role = resource ? verdictOf(resource.role, context) : "none";
  const account = resource ? verdictOf(resource.account, context) : "none";
  if (identity === "deny") return deny("identity-based policy");
  if ([direct, role, account].includes("deny")) return deny("resource-based policy");
  if (boundary === "deny") return deny("permissions boundary");
  if (session === "deny") return deny("session policy");
  if (direct === "allow") return ALLOWED;
  if (role !== "allow") {
    if (grounds.resourceDecides && account !== "allow") return missing("resource-based policy");
    if (identity !== "allow") return missing("identity-based policy");
  }
  return limited(boundary, session);
}

function limited(boundary: Verdict | undefined, session: Verdict | undefined): Decision {
  if (boundary === "none") return missing("permissions boundary");
  if (session === "none") return missing("session policy");
  return ALLOWED;
}
