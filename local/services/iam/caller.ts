import type { Permission } from "../../core/action";
import type { Identity } from "../../core/identity";
import { arnText } from "./policy/arn-pattern";
import { type CompiledPolicy, compilePolicy } from "./policy/compiled-policy";
import type { Context } from "./policy/context";
import { type Decision, decide, type Grounds, type PolicyKind } from "./policy/decide";
import { type CallerKeys, callerKeys } from "./policy/request-context";
import { type Narrowed, NOTHING, narrow, narrowFor, verdictOf } from "./policy/verdict";

/** A policy that has a word in what its holder may do. */
export interface HeldPolicy {
  text: string;
  /** Of a managed policy. */
  arn?: string;
}

/** Policies and tags of a user or role, as they stand now. */
export interface Principal {
  /** Inline and attached policies, groups' included. */
  policies: readonly HeldPolicy[];
  boundary?: HeldPolicy;
  tags: Readonly<Record<string, string>>;
}

/** An action on a resource as one caller may do it, so far as it does not depend on the request's values. */
interface Kept {
  grounds: Grounds;
  resourcePolicy: string | undefined;
  /** Present when no condition and no variable has a word in it. */
  final?: Decision;
}

const MOST_KEPT = 256;

/** Somebody who calls, with what has been found out about it until a policy changes. */
export class Caller {
  readonly keys: CallerKeys;
  private readonly kept = new Map<string, Kept>();
  private readonly policies: readonly CompiledPolicy[] | undefined;
  private readonly boundary: CompiledPolicy | undefined;
  private readonly session: readonly CompiledPolicy[] | undefined;

  /**
   * @param principal undefined when the user or role is gone, and for whoever has no policies
   * @param sessionPolicies undefined when nothing narrows the session
   */
  constructor(
    private readonly identity: Identity,
    private readonly principal: Principal | undefined,
    private readonly sessionPolicies: readonly HeldPolicy[] | undefined,
  ) {
    const compile = ({ text }: HeldPolicy): CompiledPolicy => compilePolicy(text);
    this.keys = callerKeys(identity, principal?.tags ?? {});
    this.policies = isRoot(identity) ? undefined : (principal?.policies ?? []).map(compile);
    this.boundary = principal?.boundary && compile(principal.boundary);
    this.session = sessionPolicies?.map(compile);
  }

  /** @param context the request's values, asked for only where a condition or variable looks at them */
  decide(permission: Permission, context: () => Context): Decision {
    const { grounds, final } = this.keptFor(permission);
    return final ?? decide(grounds, context());
  }

  /** @returns the ARN of a managed policy that says Deny, among those of a kind; only the words of a denial need it */
  denyingArn({ action, resource }: Permission, kind: PolicyKind, context: Context): string | undefined {
    const target = arnText(resource);
    return this.held(kind).find(
      ({ text, arn }) =>
        arn !== undefined && verdictOf(narrow([compilePolicy(text)], action, target), context) === "deny",
    )?.arn;
  }

  private held(kind: PolicyKind): readonly HeldPolicy[] {
    switch (kind) {
      case "identity-based policy":
        return this.principal?.policies ?? [];
      case "permissions boundary":
        return this.principal?.boundary ? [this.principal.boundary] : [];
      case "session policy":
        return this.sessionPolicies ?? [];
      case "resource-based policy":
        return [];
    }
  }

  /** The expensive part, holding patterns against action and resource, is done once for each pair. */
  private keptFor(permission: Permission): Kept {
    const { action, resource, resourcePolicy, resourcePolicyDecides = false } = permission;
    const name = `${action} ${resource}`;
    const known = this.kept.get(name);
    if (
      known?.resourcePolicy === resourcePolicy &&
      known?.grounds.resourceDecides === resourcePolicyDecides
    ) {
      return known;
    }
    const grounds = this.groundsOf(permission);
    const kept: Kept = {
      grounds,
      resourcePolicy,
      ...(isFinal(grounds) && { final: decide(grounds, NO_VALUES) }),
    };
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(name, kept);
    return kept;
  }

  private groundsOf(permission: Permission): Grounds {
    const { action, resource, resourcePolicy, resourcePolicyDecides = false } = permission;
    const target = arnText(resource);
    return {
      identity: this.policies && narrow(this.policies, action, target),
      ...(this.boundary && { boundary: narrow([this.boundary], action, target) }),
      ...(this.session && { session: narrow(this.session, action, target) }),
      ...(resourcePolicy !== undefined && {
        resource: narrowFor(compilePolicy(resourcePolicy), this.identity, action, target),
      }),
      resourceDecides: resourcePolicyDecides,
    };
  }
}

/** @returns whether nothing needs to be granted to it: the account's root, and whom the root has federated */
export const isRoot = ({ kind, issuerArn }: Identity): boolean =>
  kind === "root" || issuerArn?.endsWith(":root") === true;

const NO_VALUES = { value: () => undefined };

function isFinal({ identity, boundary, session, resource }: Grounds): boolean {
  const all = [identity, boundary, session, resource?.direct, resource?.role, resource?.account];
  return all.every((narrowed: Narrowed = NOTHING) => narrowed.denies.length + narrowed.allows.length === 0);
}
