import { stackMissing, stackWithIdMissing } from "../errors";
import type { StackRecord } from "../records";
import type { StackStore } from "../store";

/**
 * @returns a stack by name or id
 * @throws AwsError ValidationError `Stack with id … does not exist`
 */
export function findStack(store: StackStore, nameOrId: string | undefined): StackRecord {
  const stack = store.stack(nameOrId ?? "");
  if (!stack) throw stackWithIdMissing(nameOrId ?? "");
  return stack;
}

/**
 * @returns a stack by name or id
 * @throws AwsError ValidationError `Stack [...] does not exist`
 */
export function findStackOrMissing(store: StackStore, nameOrId: string | undefined): StackRecord {
  const stack = store.stack(nameOrId ?? "");
  if (!stack) throw stackMissing(nameOrId ?? "");
  return stack;
}
