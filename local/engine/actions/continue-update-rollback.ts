import type {
  ContinueUpdateRollbackCommandInput,
  ContinueUpdateRollbackCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { validate } from "../../core/validation";
import { assumeExecutionRole } from "../deploy/execution-identity";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import type { StackRecord } from "../records";
import { CLIENT_TOKEN, STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { newOperation } from "../requests/operation";
import { stackPermissions } from "../requests/permissions";
import { withRole } from "../requests/with-role";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ContinueUpdateRollback.html */
export const continueUpdateRollback = (
  engine: Engine,
  operations: Operations,
): Action<ContinueUpdateRollbackCommandInput, Omit<ContinueUpdateRollbackCommandOutput, "$metadata">> => ({
  name: "ContinueUpdateRollback",
  permissions: (input, call) =>
    stackPermissions(engine.store, call, "ContinueUpdateRollback", input.StackName, input),
  async handle(input, call) {
    validate(input, { StackName: STACK_NAME, ClientRequestToken: CLIENT_TOKEN }, STYLE);
    const stack = findStackOrMissing(engine.store, input.StackName);
    if (stack.status !== "UPDATE_ROLLBACK_FAILED") {
      throw validationError(
        `Stack:${stack.stackId} is in ${stack.status} state and can not continue update rollback.`,
      );
    }
    const skip = skipped(engine, stack, input);
    if (input.RoleARN !== undefined) await assumeExecutionRole(engine.cloud, input.RoleARN);
    const operation = newOperation(engine, call, "roll-back", "roll-back", {
      ...(input.ClientRequestToken !== undefined && { clientToken: input.ClientRequestToken }),
    });
    await operations.journal.stackStatus(stack.stackId, "UPDATE_ROLLBACK_IN_PROGRESS", "User Initiated", {
      operation: { ...operation, skip },
      ...withRole(stack, input.RoleARN),
    });
    operations.begin(stack.stackId);
    return {};
  },
});

function skipped(
  { store }: Engine,
  { stackId }: StackRecord,
  { ResourcesToSkip = [], ForceRollback }: ContinueUpdateRollbackCommandInput,
): string[] {
  const failed = store
    .resources(stackId)
    .filter(({ status }) => status === "UPDATE_FAILED")
    .map(({ logicalId }) => logicalId);
  if (ForceRollback && ResourcesToSkip.length > 0) {
    throw validationError("ForceRollback and ResourcesToSkip cannot be specified together.");
  }
  if (ForceRollback) return failed;
  const wrong = ResourcesToSkip.filter((logicalId) => !failed.includes(logicalId));
  if (wrong.length > 0) {
    throw validationError(
      `The following resources to skip are not in the UPDATE_FAILED state: [${wrong.join(", ")}]`,
    );
  }
  return ResourcesToSkip;
}
