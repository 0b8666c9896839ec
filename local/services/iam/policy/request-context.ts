import type { Call, Conditions, Permission } from "../../../core/action";
import { parseArn } from "../../../core/arn";
import type { Identity } from "../../../core/identity";
import type { Context } from "./context";

/** Condition keys of a caller, in lower case, with their values. */
export type CallerKeys = ReadonlyMap<string, string>;

/**
 * Gathers the condition keys that a caller brings along, whatever it asks for.
 * @param tags of the user or role; session tags win over them
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function callerKeys(identity: Identity, tags: Readonly<Record<string, string>>): CallerKeys {
  const keys = new Map<string, string>([
    ["aws:userid", identity.userId],
    ["aws:principaltype", principalType(identity)],
    ["aws:principalisawsservice", String(identity.kind === "service")],
  ]);
  const set = (key: string, value: string | undefined): void => {
    if (value !== undefined) keys.set(key, value);
  };
  if (identity.kind === "service") set("aws:principalservicename", identity.arn);
  if (identity.account !== "") {
    set("aws:principalaccount", identity.account);
    set("aws:principalarn", identity.roleArn ?? identity.arn);
    set("aws:viaawsservice", "false");
  }
  if (identity.kind === "user" && !identity.issuerArn) {
    set("aws:username", identity.arn.slice(identity.arn.lastIndexOf("/") + 1));
  }
  set("aws:sourceidentity", identity.sourceIdentity);
  if (identity.issued !== undefined) {
    set("aws:tokenissuetime", new Date(identity.issued).toISOString());
    set("aws:multifactorauthpresent", "false");
  }
  for (const [key, value] of Object.entries({ ...tags, ...identity.tags })) {
    set(`aws:principaltag/${key.toLowerCase()}`, value);
  }
  return keys;
}

function principalType(identity: Identity): string {
  switch (identity.kind) {
    case "root":
      return "Account";
    case "user":
      return identity.issuerArn ? "FederatedUser" : "User";
    case "role-session":
      return "AssumedRole";
    case "service":
      return "Service";
    case "anonymous":
      return "Anonymous";
  }
}

/** Condition keys of one request: what the action says, what the edge says, what the caller brings, what always is so. */
export class RequestContext implements Context {
  constructor(
    private readonly caller: CallerKeys,
    private readonly call: Pick<Call, "conditions" | "region">,
    private readonly permission: Permission,
    private readonly now: () => number,
    private readonly account: string,
  ) {}

  value(key: string): string | readonly string[] | undefined {
    return (
      lookUp(this.permission.conditions, key) ??
      lookUp(this.call.conditions, key) ??
      this.caller.get(key) ??
      this.always(key)
    );
  }

  private always(key: string): string | undefined {
    switch (key) {
      case "aws:currenttime":
        return new Date(this.now()).toISOString();
      case "aws:epochtime":
        return String(Math.floor(this.now() / 1000));
      case "aws:requestedregion":
        return this.call.region;
      case "aws:securetransport":
        // Calls between services, which no edge has marked, are encrypted on AWS.
        return "true";
      case "aws:resourceaccount":
        return parseArn(this.permission.resource)?.account || this.account;
      default:
        return undefined;
    }
  }
}

/** A request carries few keys: looking through them costs less than putting them in lower case first. */
function lookUp(
  conditions: Conditions | undefined,
  lowerKey: string,
): string | readonly string[] | undefined {
  for (const key in conditions) {
    if (key.length === lowerKey.length && key.toLowerCase() === lowerKey) return conditions[key];
  }
  return undefined;
}
