import type { Call, Conditions, Permission } from "../../core/action";
import { boundaryKey } from "./boundaries";
import { validationError } from "./errors";
import type { IamStore } from "./store";
import { resourceTags } from "./tags";

/** What IAM must allow for an operation on a user, there or not. */
export function onUser(
  store: IamStore,
  operation: string,
  name: string | undefined,
  conditions: Conditions = {},
): Permission[] {
  const user = store.users.find(name);
  const known = { ...resourceTags(user?.tags), ...boundaryKey(user?.boundary) };
  return [
    { action: `iam:${operation}`, resource: store.users.arn(name), conditions: { ...known, ...conditions } },
  ];
}

/** What IAM must allow for an operation on a role, there or not. */
export function onRole(
  store: IamStore,
  operation: string,
  name: string | undefined,
  conditions: Conditions = {},
): Permission[] {
  const role = store.roles.find(name);
  const known = { ...resourceTags(role?.tags), ...boundaryKey(role?.boundary) };
  return [
    { action: `iam:${operation}`, resource: store.roles.arn(name), conditions: { ...known, ...conditions } },
  ];
}

/** What IAM must allow for an operation on a group, there or not. */
export function onGroup(
  store: IamStore,
  operation: string,
  name: string | undefined,
  conditions: Conditions = {},
): Permission[] {
  return [{ action: `iam:${operation}`, resource: store.groups.arn(name), conditions }];
}

/** What IAM must allow for an operation on an instance profile, there or not. */
export function onInstanceProfile(
  store: IamStore,
  operation: string,
  name: string | undefined,
  conditions: Conditions = {},
): Permission[] {
  const known = resourceTags(store.instanceProfiles.find(name)?.tags);
  const resource = store.instanceProfiles.arn(name);
  return [{ action: `iam:${operation}`, resource, conditions: { ...known, ...conditions } }];
}

/** What IAM must allow for an operation on a managed policy, there or not. */
export function onPolicy(
  store: IamStore,
  operation: string,
  arn = "*",
  conditions: Conditions = {},
): Permission[] {
  const known = resourceTags(store.ownPolicy(arn)?.tags);
  return [{ action: `iam:${operation}`, resource: arn, conditions: { ...known, ...conditions } }];
}

/** A user acts on itself when it names nobody. */
export function userNameOf(given: string | undefined, { identity }: Call): string | undefined {
  if (given !== undefined || identity.kind !== "user") return given;
  return identity.arn.slice(identity.arn.lastIndexOf("/") + 1);
}

/**
 * @returns whose access keys a request is about: a user's, or (undefined) the account's root's
 * @throws AwsError ValidationError for a session, which has none of its own
 */
export function keyOwner(given: string | undefined, call: Call): string | undefined {
  const name = userNameOf(given, call);
  if (name === undefined && call.identity.kind !== "root") {
    throw validationError("Must specify userName when calling with non-User credentials");
  }
  return name;
}
