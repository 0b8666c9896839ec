import type {
  ExecuteChangeSetCommandInput,
  ExecuteChangeSetCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action, Call } from "../../core/action";
import { type Constraint, validate } from "../../core/validation";
import { findChangeSet } from "../change-sets/find-change-set";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { invalidChangeSetStatus, validationError } from "../errors";
import type { ChangeSetRecord, StackRecord } from "../records";
import { CHANGE_SET_NAME, CLIENT_TOKEN, optional, STACK_NAME, STYLE } from "../requests/constraints";
import { newOperation } from "../requests/operation";
import { stackPermissions } from "../requests/permissions";
import { checkUpdatable } from "../requests/updatable";

const MEMBERS: Readonly<Record<string, Constraint>> = {
  ChangeSetName: CHANGE_SET_NAME,
  StackName: optional(STACK_NAME),
  ClientRequestToken: CLIENT_TOKEN,
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html */
export const executeChangeSet = (
  engine: Engine,
  operations: Operations,
): Action<ExecuteChangeSetCommandInput, Omit<ExecuteChangeSetCommandOutput, "$metadata">> => ({
  name: "ExecuteChangeSet",
  permissions: (input, call) =>
    stackPermissions(
      engine.store,
      call,
      "ExecuteChangeSet",
      input.StackName ?? engine.store.changeSet(input.ChangeSetName ?? "")?.stackId,
      { ChangeSetName: input.ChangeSetName },
    ),
  async handle(input, call) {
    validate(input, MEMBERS, STYLE);
    const { store } = engine;
    const changeSet = findChangeSet(store, input.ChangeSetName, input.StackName);
    const stack = store.stack(changeSet.stackId);
    if (!stack) throw new Error(`change set ${changeSet.changeSetId} has no stack`);
    checkExecutable(changeSet, input);
    const disableRollback = input.DisableRollback ?? changeSet.onStackFailure === "DO_NOTHING";
    if (changeSet.type === "UPDATE") checkUpdatable(stack, disableRollback);
    const others = store
      .changeSets(stack.stackId)
      .filter(({ changeSetId }) => changeSetId !== changeSet.changeSetId);
    await Promise.all([
      // The others were worked out against a state that will be no more.
      ...others.map(({ changeSetId }) => store.deleteChangeSet(changeSetId)),
      store.putChangeSet({ ...changeSet, executionStatus: "EXECUTE_IN_PROGRESS" }),
      begin(engine, operations, call, stack, changeSet, { ...input, DisableRollback: disableRollback }),
    ]);
    operations.begin(stack.stackId);
    return {};
  },
});

function checkExecutable(changeSet: ChangeSetRecord, input: ExecuteChangeSetCommandInput): void {
  const { changeSetId, status, executionStatus } = changeSet;
  if (status !== "CREATE_COMPLETE") {
    throw invalidChangeSetStatus(
      `ChangeSet [${changeSetId}] cannot be executed in its current status of [${status}]`,
    );
  }
  if (executionStatus !== "AVAILABLE") {
    throw invalidChangeSetStatus(
      `ChangeSet [${changeSetId}] cannot be executed in its current execution status of [${executionStatus}]`,
    );
  }
  if (input.DisableRollback !== undefined && changeSet.onStackFailure !== undefined) {
    throw validationError("DisableRollback cannot be specified for a change set that has OnStackFailure.");
  }
}

function begin(
  engine: Engine,
  { journal }: Operations,
  call: Call,
  stack: StackRecord,
  { type, changeSetId, deployment, onStackFailure }: ChangeSetRecord,
  input: ExecuteChangeSetCommandInput,
): Promise<StackRecord> {
  const creates = type === "CREATE";
  const operation = newOperation(engine, call, creates ? "create" : "update", "apply", {
    changeSetId,
    disableRollback: input.DisableRollback,
    ...(input.ClientRequestToken !== undefined && { clientToken: input.ClientRequestToken }),
    ...(creates && onStackFailure === "DELETE" && { deleteOnFailure: true }),
    ...(input.RetainExceptOnCreate && { retainExceptOnCreate: true }),
  });
  return journal.stackStatus(
    stack.stackId,
    creates ? "CREATE_IN_PROGRESS" : "UPDATE_IN_PROGRESS",
    "User Initiated",
    {
      changeSetId,
      operation,
      updatedAt: engine.cloud.clock.now(),
      disableRollback: input.DisableRollback ?? false,
      ...(creates ? { deployment } : { target: deployment }),
    },
  );
}
