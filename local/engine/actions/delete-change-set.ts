import type {
  DeleteChangeSetCommandInput,
  DeleteChangeSetCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { isAwsError } from "../../core/errors";
import { validate } from "../../core/validation";
import { findChangeSet } from "../change-sets/find-change-set";
import type { Engine } from "../engine";
import { invalidChangeSetStatus } from "../errors";
import type { ChangeSetRecord } from "../records";
import { CHANGE_SET_NAME, optional, STACK_NAME, STYLE } from "../requests/constraints";
import { stackPermissions } from "../requests/permissions";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html */
export const deleteChangeSet = ({
  store,
}: Engine): Action<DeleteChangeSetCommandInput, Omit<DeleteChangeSetCommandOutput, "$metadata">> => ({
  name: "DeleteChangeSet",
  permissions: (input, call) =>
    stackPermissions(
      store,
      call,
      "DeleteChangeSet",
      input.StackName ?? store.changeSet(input.ChangeSetName ?? "")?.stackId,
      { ChangeSetName: input.ChangeSetName },
    ),
  async handle(input) {
    validate(input, { ChangeSetName: CHANGE_SET_NAME, StackName: optional(STACK_NAME) }, STYLE);
    const changeSet = find(() => findChangeSet(store, input.ChangeSetName, input.StackName));
    if (!changeSet) return {};
    if (changeSet.executionStatus === "EXECUTE_IN_PROGRESS") {
      throw invalidChangeSetStatus(
        `ChangeSet [${changeSet.changeSetId}] cannot be deleted in its current execution status of [EXECUTE_IN_PROGRESS]`,
      );
    }
    await store.deleteChangeSet(changeSet.changeSetId);
    await store.dropUnusedTemplates();
    return {};
  },
});

/** To delete a change set that is not there is no mistake; to name a stack that is not there is one. */
function find(lookUp: () => ChangeSetRecord): ChangeSetRecord | undefined {
  try {
    return lookUp();
  } catch (error) {
    if (isAwsError(error, "ChangeSetNotFound")) return undefined;
    throw error;
  }
}
