import type { DeleteStackCommandInput, DeleteStackCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { type Constraint, validate } from "../../core/validation";
import { assumeExecutionRole } from "../deploy/execution-identity";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import type { StackRecord } from "../records";
import { CLIENT_TOKEN, STACK_NAME, STYLE } from "../requests/constraints";
import { refuseExpress } from "../requests/mode";
import { newOperation } from "../requests/operation";
import { stackPermissions } from "../requests/permissions";

const MEMBERS: Readonly<Record<string, Constraint>> = {
  StackName: STACK_NAME,
  RoleARN: { length: [20, 2048] },
  ClientRequestToken: CLIENT_TOKEN,
  DeletionMode: { enum: ["STANDARD", "FORCE_DELETE_STACK"] },
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html */
export const deleteStack = (
  engine: Engine,
  operations: Operations,
): Action<DeleteStackCommandInput, Omit<DeleteStackCommandOutput, "$metadata">> => ({
  name: "DeleteStack",
  permissions: (input, call) => stackPermissions(engine.store, call, "DeleteStack", input.StackName, input),
  async handle(input, call) {
    validate(input, MEMBERS, STYLE);
    refuseExpress(input.DeploymentConfig);
    const { cloud, store } = engine;
    const stack = store.stack(input.StackName ?? "");
    // To delete what is not there, or is being deleted, is no mistake on AWS.
    if (!stack || stack.status === "DELETE_COMPLETE" || stack.operation?.kind === "delete") return {};
    refuse(stack, input);
    if (input.RoleARN !== undefined) await assumeExecutionRole(cloud, input.RoleARN);
    if (!stack.deployment) {
      await forgetReview(engine, operations, stack);
      return {};
    }
    const operation = newOperation(engine, call, "delete", "delete", {
      ...(input.ClientRequestToken !== undefined && { clientToken: input.ClientRequestToken }),
    });
    await operations.journal.stackStatus(stack.stackId, "DELETE_IN_PROGRESS", "User Initiated", {
      statusBefore: stack.status,
      deletedAt: cloud.clock.now(),
      deployment: { ...stack.deployment, ...(input.RoleARN !== undefined && { roleArn: input.RoleARN }) },
      operation: {
        ...operation,
        ...(input.RetainResources && { retain: input.RetainResources }),
        ...(input.DeletionMode === "FORCE_DELETE_STACK" && { force: true }),
      },
    });
    operations.begin(stack.stackId);
    return {};
  },
});

function refuse(stack: StackRecord, { RetainResources, DeletionMode }: DeleteStackCommandInput): void {
  const { status, stackId, stackName, terminationProtection, operation } = stack;
  if (terminationProtection) {
    throw validationError(`Stack [${stackName}] cannot be deleted while TerminationProtection is enabled`);
  }
  // A creation is broken off by a deletion; everything else has to end first.
  if (operation && (operation.kind !== "create" || operation.phase !== "apply")) {
    throw validationError(`Stack [${stackId}] cannot be deleted while in status ${status}`);
  }
  if (RetainResources && RetainResources.length > 0 && status !== "DELETE_FAILED") {
    throw validationError(
      `Invalid operation on stack [${stackId}]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state.`,
    );
  }
  if (DeletionMode === "FORCE_DELETE_STACK" && status !== "DELETE_FAILED") {
    throw validationError(
      `Invalid operation on stack [${stackId}]. When you delete a stack, specify FORCE_DELETE_STACK only when the stack is in the DELETE_FAILED state.`,
    );
  }
}

/** A stack that was but the review of a change set is gone at once. */
async function forgetReview(
  { cloud, store }: Engine,
  { journal }: Operations,
  stack: StackRecord,
): Promise<void> {
  await Promise.all(
    store.changeSets(stack.stackId).map(({ changeSetId }) => store.deleteChangeSet(changeSetId)),
  );
  await journal.stackStatus(stack.stackId, "DELETE_IN_PROGRESS", "User Initiated");
  await journal.stackStatus(stack.stackId, "DELETE_COMPLETE", undefined, { deletedAt: cloud.clock.now() });
  await store.dropUnusedTemplates();
}
