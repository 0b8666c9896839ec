import type { Call, Permission } from "../../core/action";
import type { StackStore } from "../store";

/**
 * On AWS an instance shows its identity document, and may then read the metadata of its own stack and signal it without any
 * policy. Here a session counts as that when its name is the physical id of a resource of the stack, as the sessions are named
 * that EC2 hands to its instances.
 * @returns the permissions that are left to check
 */
export function besidesInstances(
  store: StackStore,
  call: Call,
  nameOrId: string | undefined,
  permissions: Permission[],
): Permission[] {
  const { kind, sessionName } = call.identity;
  const stack = nameOrId === undefined ? undefined : store.stack(nameOrId);
  if (kind !== "role-session" || sessionName === undefined || !stack) return permissions;
  const own = store
    .resources(stack.stackId)
    .some(
      ({ physicalId, step }) => physicalId === sessionName || step?.initiated?.physicalId === sessionName,
    );
  return own ? [] : permissions;
}
