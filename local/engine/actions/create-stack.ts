import type { CreateStackCommandInput, CreateStackCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { type Constraint, validate } from "../../core/validation";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { stackExists, validationError } from "../errors";
import { CLIENT_TOKEN, DEPLOYMENT_MEMBERS, NEW_STACK_NAME, STYLE } from "../requests/constraints";
import { refuseExpress } from "../requests/mode";
import { newOperation } from "../requests/operation";
import { newStackId, stackPermissions } from "../requests/permissions";
import { prepareDeployment } from "../requests/prepare-deployment";
import { checkStackPolicy } from "../requests/stack-policy";

const MEMBERS: Readonly<Record<string, Constraint>> = {
  StackName: NEW_STACK_NAME,
  ...DEPLOYMENT_MEMBERS,
  TimeoutInMinutes: { range: [1, Number.MAX_SAFE_INTEGER] },
  OnFailure: { enum: ["ROLLBACK", "DELETE", "DO_NOTHING"] },
  ClientRequestToken: CLIENT_TOKEN,
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
export const createStack = (
  engine: Engine,
  operations: Operations,
): Action<CreateStackCommandInput, Omit<CreateStackCommandOutput, "$metadata">> => ({
  name: "CreateStack",
  permissions: (input, call) => stackPermissions(engine.store, call, "CreateStack", input.StackName, input),
  async handle(input, call) {
    validate(input, MEMBERS, STYLE);
    refuseExpress(input.DeploymentConfig);
    const { cloud, store } = engine;
    const stackName = input.StackName ?? "";
    if (input.DisableRollback !== undefined && input.OnFailure !== undefined) {
      throw validationError("Either DisableRollback or OnFailure can be specified, not both.");
    }
    const existing = store.stack(stackName);
    // A client that has lost the answer asks again with the same token.
    const token = (existing?.operation ?? existing?.lastOperation)?.clientToken;
    if (existing && token !== undefined && token === input.ClientRequestToken)
      return { StackId: existing.stackId };
    refuseExisting(engine, stackName);
    const stackPolicy = await checkStackPolicy(engine, call, input);
    const stackId = existing?.stackId ?? newStackId(cloud.region, stackName);
    const { text, deployment } = await prepareDeployment(engine, call, { stackId, stackName }, input);
    const disableRollback = input.DisableRollback ?? input.OnFailure === "DO_NOTHING";
    const operation = newOperation(engine, call, "create", "apply", {
      disableRollback,
      ...(input.ClientRequestToken !== undefined && { clientToken: input.ClientRequestToken }),
      ...(input.OnFailure === "DELETE" && { deleteOnFailure: true }),
      ...(input.RetainExceptOnCreate && { retainExceptOnCreate: true }),
    });
    refuseExisting(engine, stackName);
    await Promise.all([
      store.putTemplate(text),
      store.outdateChangeSets(stackId),
      operations.journal.putStack({
        stackId,
        stackName,
        status: "CREATE_IN_PROGRESS",
        statusReason: "User Initiated",
        createdAt: existing?.createdAt ?? cloud.clock.now(),
        stable: false,
        deployment,
        outputs: [],
        imports: [],
        operation,
        disableRollback,
        terminationProtection: input.EnableTerminationProtection ?? false,
        ...(input.RetainExceptOnCreate && { retainExceptOnCreate: true }),
        ...(input.TimeoutInMinutes !== undefined && { timeoutMinutes: input.TimeoutInMinutes }),
        ...(stackPolicy !== undefined && { stackPolicy }),
      }),
    ]);
    operations.begin(stackId);
    return { StackId: stackId, OperationId: operation.id };
  },
});

/** A stack that is but a review of a change set can still be created. */
function refuseExisting({ store }: Engine, stackName: string): void {
  const status = store.stack(stackName)?.status;
  if (status !== undefined && status !== "REVIEW_IN_PROGRESS") throw stackExists(stackName);
}
