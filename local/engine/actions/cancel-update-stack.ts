import type {
  CancelUpdateStackCommandInput,
  CancelUpdateStackCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { validate } from "../../core/validation";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import { STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { stackPermissions } from "../requests/permissions";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CancelUpdateStack.html */
export const cancelUpdateStack = (
  { store }: Engine,
  operations: Operations,
): Action<CancelUpdateStackCommandInput, Omit<CancelUpdateStackCommandOutput, "$metadata">> => ({
  name: "CancelUpdateStack",
  permissions: (input, call) => stackPermissions(store, call, "CancelUpdateStack", input.StackName),
  async handle(input) {
    validate(input, { StackName: STACK_NAME }, STYLE);
    const { stackId, status, operation } = findStackOrMissing(store, input.StackName);
    if (status !== "UPDATE_IN_PROGRESS" || operation?.phase !== "apply") {
      throw validationError(`CancelUpdateStack cannot be called from current stack status`);
    }
    await operations.journal.patchStack(stackId, {
      operation: { ...operation, cancelled: "User Initiated" },
    });
    operations.cancel(stackId);
    return {};
  },
});
