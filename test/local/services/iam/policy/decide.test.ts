import { decide, type Grounds } from "../../../../../local/services/iam/policy/decide";
import { type Narrowed, NOTHING } from "../../../../../local/services/iam/policy/verdict";

const ALLOW: Narrowed = { ...NOTHING, allowed: true };
const DENY: Narrowed = { ...NOTHING, denied: true };
const context = { value: () => undefined };
const said = (grounds: Partial<Grounds>): string => {
  const decision = decide({ identity: NOTHING, resourceDecides: false, ...grounds }, context);
  if (decision.allowed) return "allowed";
  return `${decision.explicit ? "deny" : "none"}: ${decision.by}`;
};
const resource = (more: Partial<NonNullable<Grounds["resource"]>>): NonNullable<Grounds["resource"]> => ({
  direct: NOTHING,
  role: NOTHING,
  account: NOTHING,
  ...more,
});

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-single-account.html */
test.each<[string, Partial<Grounds>, string]>([
  ["nothing", {}, "none: identity-based policy"],
  ["the identity's policy", { identity: ALLOW }, "allowed"],
  ["nobody needs to grant the root", { identity: undefined }, "allowed"],
  ["identity and boundary", { identity: ALLOW, boundary: ALLOW }, "allowed"],
  ["a boundary alone", { boundary: ALLOW }, "none: identity-based policy"],
  ["a boundary that is silent", { identity: ALLOW, boundary: NOTHING }, "none: permissions boundary"],
  ["a session policy that is silent", { identity: ALLOW, session: NOTHING }, "none: session policy"],
  ["a resource that names the caller", { resource: resource({ direct: ALLOW }) }, "allowed"],
  [
    "a resource that names the caller, whatever boundary and session leave out",
    { resource: resource({ direct: ALLOW }), boundary: NOTHING, session: NOTHING },
    "allowed",
  ],
  ["a resource that names the role", { resource: resource({ role: ALLOW }) }, "allowed"],
  [
    "a resource that names the role, with a silent boundary",
    { resource: resource({ role: ALLOW }), boundary: NOTHING },
    "none: permissions boundary",
  ],
  [
    "a resource that names the role, with a silent session policy",
    { resource: resource({ role: ALLOW }), session: NOTHING },
    "none: session policy",
  ],
  [
    "a resource that names the account",
    { resource: resource({ account: ALLOW }) },
    "none: identity-based policy",
  ],
  [
    "a resource that decides, and is silent",
    { identity: ALLOW, resource: resource({}), resourceDecides: true },
    "none: resource-based policy",
  ],
  [
    "a resource that decides, and names the account",
    { identity: ALLOW, resource: resource({ account: ALLOW }), resourceDecides: true },
    "allowed",
  ],
  [
    "a resource that decides, and names the account, of a caller without a grant",
    { resource: resource({ account: ALLOW }), resourceDecides: true },
    "none: identity-based policy",
  ],
  [
    "a resource that decides, and names the caller",
    { resource: resource({ direct: ALLOW }), resourceDecides: true },
    "allowed",
  ],
  [
    "a denial by the identity",
    { identity: DENY, resource: resource({ direct: ALLOW }) },
    "deny: identity-based policy",
  ],
  [
    "a denial by the resource",
    { identity: ALLOW, resource: resource({ account: DENY }) },
    "deny: resource-based policy",
  ],
  [
    "a denial of the root",
    { identity: undefined, resource: resource({ direct: DENY }) },
    "deny: resource-based policy",
  ],
  ["a denial by the boundary", { identity: ALLOW, boundary: DENY }, "deny: permissions boundary"],
  [
    "a denial by the session, though the resource names the caller",
    { identity: ALLOW, session: DENY, resource: resource({ direct: ALLOW }) },
    "deny: session policy",
  ],
])("%s", (_, grounds, expected) => {
  expect(said(grounds)).toBe(expected);
});
