import type { UpdateStackCommandInput, UpdateStackCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { type Constraint, validate } from "../../core/validation";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { refused, stackMissing, validationError } from "../errors";
import { hasChanges } from "../plan/has-changes";
import type { StackRecord } from "../records";
import { CLIENT_TOKEN, DEPLOYMENT_MEMBERS, STACK_NAME, STYLE } from "../requests/constraints";
import { refuseExpress } from "../requests/mode";
import { newOperation } from "../requests/operation";
import { stackPermissions } from "../requests/permissions";
import { prepareDeployment } from "../requests/prepare-deployment";
import { checkStackPolicy } from "../requests/stack-policy";
import { checkUpdatable } from "../requests/updatable";

const MEMBERS: Readonly<Record<string, Constraint>> = {
  StackName: STACK_NAME,
  ...DEPLOYMENT_MEMBERS,
  ClientRequestToken: CLIENT_TOKEN,
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html */
export const updateStack = (
  engine: Engine,
  operations: Operations,
): Action<UpdateStackCommandInput, Omit<UpdateStackCommandOutput, "$metadata">> => ({
  name: "UpdateStack",
  permissions: (input, call) => stackPermissions(engine.store, call, "UpdateStack", input.StackName, input),
  async handle(input, call) {
    validate(input, MEMBERS, STYLE);
    refuseExpress(input.DeploymentConfig);
    if (input.StackPolicyDuringUpdateBody !== undefined || input.StackPolicyDuringUpdateURL !== undefined) {
      throw refused("StackPolicyDuringUpdate");
    }
    const { cloud, store } = engine;
    const stack = store.stack(input.StackName ?? "");
    if (!stack) throw stackMissing(input.StackName ?? "");
    if (repeated(stack, input)) return { StackId: stack.stackId };
    checkUpdatable(stack, input.DisableRollback);
    const stackPolicy = await checkStackPolicy(engine, call, input);
    const { text, deployment, plan } = await prepareDeployment(engine, call, stack, input);
    if (!hasChanges(stack, deployment, plan)) throw validationError("No updates are to be performed.");
    const operation = newOperation(engine, call, "update", "apply", {
      disableRollback: input.DisableRollback,
      ...(input.ClientRequestToken !== undefined && { clientToken: input.ClientRequestToken }),
      ...(input.RetainExceptOnCreate && { retainExceptOnCreate: true }),
    });
    // Another request may have begun something while this one was worked out.
    checkUpdatable(store.stack(stack.stackId) ?? stack, input.DisableRollback);
    await Promise.all([
      store.putTemplate(text),
      store.outdateChangeSets(stack.stackId),
      operations.journal.stackStatus(stack.stackId, "UPDATE_IN_PROGRESS", "User Initiated", {
        operation,
        target: deployment,
        updatedAt: cloud.clock.now(),
        disableRollback: input.DisableRollback ?? false,
        ...(stackPolicy !== undefined && { stackPolicy }),
      }),
    ]);
    operations.begin(stack.stackId);
    return { StackId: stack.stackId, OperationId: operation.id };
  },
});

/** A client that has lost the answer asks again with the same token. */
function repeated(
  { operation, lastOperation }: StackRecord,
  { ClientRequestToken }: UpdateStackCommandInput,
): boolean {
  const last = operation ?? lastOperation;
  return (
    ClientRequestToken !== undefined && last?.kind === "update" && last.clientToken === ClientRequestToken
  );
}
