import { changeSetMissing, stackMissing, validationError } from "../errors";
import type { ChangeSetRecord } from "../records";
import type { StackStore } from "../store";

/**
 * Finds a change set by its ARN, or by its name and its stack.
 * @throws AwsError ValidationError, ChangeSetNotFound
 */
export function findChangeSet(
  store: StackStore,
  nameOrArn: string | undefined,
  stackName: string | undefined,
): ChangeSetRecord {
  const name = nameOrArn ?? "";
  if (name.startsWith("arn:")) {
    const found = store.changeSet(name);
    if (!found) throw changeSetMissing(name);
    return found;
  }
  if (stackName === undefined) {
    throw validationError("StackName must be specified if ChangeSetName is not specified as an ARN.");
  }
  const stack = store.stack(stackName);
  if (!stack) throw stackMissing(stackName);
  const found = store.changeSets(stack.stackId).find((changeSet) => changeSet.name === name);
  if (!found) throw changeSetMissing(name);
  return found;
}
