import type { Call, Permission } from "../../core/action";
import type { Authorizer } from "../../core/authorizer";
import type { Cloud } from "../../core/cloud";
import type { Identity } from "../../core/identity";
import { Caller, type HeldPolicy, isRoot, type Principal } from "./caller";
import type { Context } from "./policy/context";
import type { Decision } from "./policy/decide";
import { denial } from "./policy/denial";
import { RequestContext } from "./policy/request-context";

/** Where the authorizer finds who is behind an identity. */
export interface Principals {
  /** Rises with every change of a user, role, group or policy. */
  readonly version: number;
  /** @returns undefined when the user or role is gone */
  find(identity: Identity): Principal | undefined;
  /** @returns a managed policy's default version, or a policy that allows nothing when it is gone */
  managed(arn: string): HeldPolicy;
}

/** What an identity, a Region and condition keys say of a call. */
type Asked = Pick<Call, "identity" | "conditions" | "region">;

const MOST_CALLERS = 2000;

interface Met {
  version: number;
  caller: Caller;
}

/** Decides calls by the policies of IAM and of resources. */
export class IamAuthorizer implements Authorizer {
  /** Sessions come with a new identity object at each request, but their key stays. */
  private readonly byKey = new Map<string, Met>();
  private readonly byIdentity = new WeakMap<Identity, Met>();

  constructor(
    private readonly principals: Principals,
    private readonly cloud: Pick<Cloud, "clock" | "events" | "account">,
  ) {}

  authorize(call: Call, permission: Permission, deniedCode: string): void {
    const decision = this.decide(call, permission);
    if (decision.allowed) return;
    const { identity } = call;
    const caller = this.callerOf(identity);
    const context = this.contextOf(caller, call, permission);
    const policy = decision.explicit ? caller.denyingArn(permission, decision.by, context) : undefined;
    const error = denial(identity, permission, { ...decision, ...(policy && { policy }) }, deniedCode);
    const { action, resource } = permission;
    this.cloud.events.emit("denied", { identity: identity.arn, action, resource, message: error.message });
    throw error;
  }

  /** Decides without telling anybody. */
  decide(call: Asked, permission: Permission): Decision {
    const caller = this.callerOf(call.identity);
    return caller.decide(permission, () => this.contextOf(caller, call, permission));
  }

  private contextOf(caller: Caller, call: Asked, permission: Permission): Context {
    const now = (): number => this.cloud.clock.now();
    return new RequestContext(caller.keys, call, permission, now, this.cloud.account);
  }

  private callerOf(identity: Identity): Caller {
    const { accessKeyId } = identity;
    const known = accessKeyId ? this.byKey.get(accessKeyId) : this.byIdentity.get(identity);
    const { version } = this.principals;
    if (known?.version === version) return known.caller;
    const met = { version, caller: this.meet(identity) };
    if (this.byKey.size >= MOST_CALLERS) this.byKey.clear();
    if (accessKeyId) this.byKey.set(accessKeyId, met);
    else this.byIdentity.set(identity, met);
    return met.caller;
  }

  private meet(identity: Identity): Caller {
    const principal = isRoot(identity) ? undefined : this.principals.find(identity);
    // Session policies are texts, or ARNs of managed policies.
    const session = identity.sessionPolicies?.map((policy) =>
      policy.startsWith("arn:") ? this.principals.managed(policy) : { text: policy },
    );
    return new Caller(identity, principal, session);
  }
}
