import type { RollbackStackCommandInput, RollbackStackCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { validate } from "../../core/validation";
import { assumeExecutionRole } from "../deploy/execution-identity";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import { CLIENT_TOKEN, STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { refuseExpress } from "../requests/mode";
import { newOperation } from "../requests/operation";
import { stackPermissions } from "../requests/permissions";
import { withRole } from "../requests/with-role";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RollbackStack.html */
export const rollbackStack = (
  engine: Engine,
  operations: Operations,
): Action<RollbackStackCommandInput, Omit<RollbackStackCommandOutput, "$metadata">> => ({
  name: "RollbackStack",
  permissions: (input, call) => stackPermissions(engine.store, call, "RollbackStack", input.StackName, input),
  async handle(input, call) {
    validate(input, { StackName: STACK_NAME, ClientRequestToken: CLIENT_TOKEN }, STYLE);
    refuseExpress(input.DeploymentConfig);
    const stack = findStackOrMissing(engine.store, input.StackName);
    if (!["CREATE_FAILED", "UPDATE_FAILED"].includes(stack.status)) {
      throw validationError(`Stack:${stack.stackId} is in ${stack.status} state and can not be rolled back.`);
    }
    if (input.RoleARN !== undefined) await assumeExecutionRole(engine.cloud, input.RoleARN);
    const operation = newOperation(engine, call, "roll-back", "roll-back", {
      ...(input.ClientRequestToken !== undefined && { clientToken: input.ClientRequestToken }),
      ...(input.RetainExceptOnCreate && { retainExceptOnCreate: true }),
    });
    const status = stack.stable ? "UPDATE_ROLLBACK_IN_PROGRESS" : "ROLLBACK_IN_PROGRESS";
    await operations.journal.stackStatus(stack.stackId, status, "User Initiated", {
      operation,
      ...withRole(stack, input.RoleARN),
      ...(!stack.stable && { deletedAt: engine.cloud.clock.now() }),
    });
    operations.begin(stack.stackId);
    return { StackId: stack.stackId, OperationId: operation.id };
  },
});
