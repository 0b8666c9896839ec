import type {
  UpdateTerminationProtectionCommandInput,
  UpdateTerminationProtectionCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { validate } from "../../core/validation";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import { STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { stackPermissions } from "../requests/permissions";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html */
export const updateTerminationProtection = (
  { store }: Engine,
  { journal }: Operations,
): Action<
  UpdateTerminationProtectionCommandInput,
  Omit<UpdateTerminationProtectionCommandOutput, "$metadata">
> => ({
  name: "UpdateTerminationProtection",
  permissions: (input, call) => stackPermissions(store, call, "UpdateTerminationProtection", input.StackName),
  async handle(input) {
    validate(input, { StackName: STACK_NAME, EnableTerminationProtection: { required: true } }, STYLE);
    const { stackId, stackName, status } = findStackOrMissing(store, input.StackName);
    if (status.startsWith("DELETE_")) {
      throw validationError(
        `Stack [${stackName}] is in ${status} state and its termination protection cannot be changed`,
      );
    }
    await journal.patchStack(stackId, { terminationProtection: input.EnableTerminationProtection ?? false });
    return { StackId: stackId };
  },
});
