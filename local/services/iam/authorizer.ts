import type { Call, Permission } from "../../core/action";
import type { Authorizer } from "../../core/authorizer";
import type { Cloud } from "../../core/cloud";
import type { Identity } from "../../core/identity";
import { arnText } from "./policy/arn-pattern";
import { type CompiledPolicy, compilePolicy } from "./policy/compiled-policy";
import { type Decision, decide, type Grounds } from "./policy/decide";
import { denial } from "./policy/denial";
import { type CallerKeys, callerKeys, RequestContext } from "./policy/request-context";
import { type Narrowed, NOTHING, narrow, narrowFor } from "./policy/verdict";

/** Policies and tags of a user or role, as they stand now. */
export interface Principal {
  /** Texts of inline and attached policies, groups' included. */
  policies: readonly string[];
  boundary?: string;
  tags: Readonly<Record<string, string>>;
}

/** Where the authorizer finds who is behind an identity. */
export interface Principals {
  /** Rises with every change of a user, role, group or policy. */
  readonly version: number;
  /** @returns undefined when the user or role is gone */
  find(identity: Identity): Principal | undefined;
  /** @returns the text of a managed policy's default version, or of a policy that allows nothing when it is gone */
  managed(arn: string): string;
}

/** An action on a resource as one caller may do it, so far as it does not depend on the request's values. */
interface Kept {
  grounds: Grounds;
  resourcePolicy: string | undefined;
  /** Present when no condition and no variable has a word in it. */
  final?: Decision;
}

/** A caller with its policies compiled, and what has been found out about it. */
interface Caller {
  version: number;
  /** Undefined for the account's root. */
  policies: readonly CompiledPolicy[] | undefined;
  boundary?: CompiledPolicy;
  session?: readonly CompiledPolicy[];
  keys: CallerKeys;
  kept: Map<string, Kept>;
}

const MOST_CALLERS = 2000;
const MOST_KEPT = 5000;

/** Decides calls by the policies of IAM and of resources. */
export class IamAuthorizer implements Authorizer {
  /** Sessions come with a new identity object at each request, but their key stays. */
  private readonly byKey = new Map<string, Caller>();
  private readonly byIdentity = new WeakMap<Identity, Caller>();

  constructor(
    private readonly principals: Principals,
    private readonly cloud: Pick<Cloud, "clock" | "events" | "account">,
  ) {}

  authorize(call: Call, permission: Permission, deniedCode: string): void {
    const decision = this.decide(call, permission);
    if (decision.allowed) return;
    const { identity } = call;
    const error = denial(identity, permission, decision, deniedCode);
    const { action, resource } = permission;
    this.cloud.events.emit("denied", { identity: identity.arn, action, resource, message: error.message });
    throw error;
  }

  /** Decides without telling anybody. */
  decide(call: Pick<Call, "identity" | "conditions" | "region">, permission: Permission): Decision {
    const caller = this.callerOf(call.identity);
    const kept = keptFor(caller, call.identity, permission);
    if (kept.final) return kept.final;
    const now = (): number => this.cloud.clock.now();
    return decide(kept.grounds, new RequestContext(caller.keys, call, permission, now, this.cloud.account));
  }

  private callerOf(identity: Identity): Caller {
    const { accessKeyId } = identity;
    const known = accessKeyId ? this.byKey.get(accessKeyId) : this.byIdentity.get(identity);
    if (known?.version === this.principals.version) return known;
    const caller = this.meet(identity);
    if (this.byKey.size >= MOST_CALLERS) this.byKey.clear();
    if (accessKeyId) this.byKey.set(accessKeyId, caller);
    else this.byIdentity.set(identity, caller);
    return caller;
  }

  /** Session policies are texts, or ARNs of managed policies. */
  private textOf(sessionPolicy: string): string {
    return sessionPolicy.startsWith("arn:") ? this.principals.managed(sessionPolicy) : sessionPolicy;
  }

  private meet(identity: Identity): Caller {
    const { version } = this.principals;
    const principal = this.principals.find(identity);
    const isRoot = identity.kind === "root" || identity.issuerArn?.endsWith(":root") === true;
    return {
      version,
      policies: isRoot ? undefined : (principal?.policies ?? []).map(compilePolicy),
      ...(principal?.boundary !== undefined && { boundary: compilePolicy(principal.boundary) }),
      ...(identity.sessionPolicies && {
        session: identity.sessionPolicies.map((policy) => compilePolicy(this.textOf(policy))),
      }),
      keys: callerKeys(identity, principal?.tags ?? {}),
      kept: new Map(),
    };
  }
}

/** The expensive part, holding patterns against action and resource, is done once for each pair. */
function keptFor(caller: Caller, identity: Identity, permission: Permission): Kept {
  const { action, resource, resourcePolicy, resourcePolicyDecides = false } = permission;
  const name = `${action} ${resource}`;
  const known = caller.kept.get(name);
  if (known?.resourcePolicy === resourcePolicy && known?.grounds.resourceDecides === resourcePolicyDecides) {
    return known;
  }
  const target = arnText(resource);
  const grounds: Grounds = {
    identity: caller.policies && narrow(caller.policies, action, target),
    ...(caller.boundary && { boundary: narrow([caller.boundary], action, target) }),
    ...(caller.session && { session: narrow(caller.session, action, target) }),
    ...(resourcePolicy !== undefined && {
      resource: narrowFor(compilePolicy(resourcePolicy), identity, action, target),
    }),
    resourceDecides: resourcePolicyDecides,
  };
  const kept: Kept = {
    grounds,
    resourcePolicy,
    ...(isFinal(grounds) && { final: decide(grounds, NO_VALUES) }),
  };
  if (caller.kept.size >= MOST_KEPT) caller.kept.clear();
  caller.kept.set(name, kept);
  return kept;
}

const NO_VALUES = { value: () => undefined };

function isFinal({ identity, boundary, session, resource }: Grounds): boolean {
  const all = [identity, boundary, session, resource?.direct, resource?.role, resource?.account];
  return all.every((narrowed: Narrowed = NOTHING) => narrowed.denies.length + narrowed.allows.length === 0);
}
