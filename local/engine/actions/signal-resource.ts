import type { SignalResourceCommandInput, SignalResourceCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { type Constraint, validate } from "../../core/validation";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { resourceMissing, validationError } from "../errors";
import { STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { besidesInstances } from "../requests/instance-access";
import { stackPermissions } from "../requests/permissions";

const MEMBERS: Readonly<Record<string, Constraint>> = {
  StackName: STACK_NAME,
  LogicalResourceId: { required: true },
  UniqueId: { required: true, length: [1, 64] },
  Status: { required: true, enum: ["SUCCESS", "FAILURE"] },
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_SignalResource.html */
export const signalResource = (
  { store }: Engine,
  { signals }: Operations,
): Action<SignalResourceCommandInput, Omit<SignalResourceCommandOutput, "$metadata">> => ({
  name: "SignalResource",
  permissions: (input, call) =>
    besidesInstances(
      store,
      call,
      input.StackName,
      stackPermissions(store, call, "SignalResource", input.StackName),
    ),
  async handle(input) {
    validate(input, MEMBERS, STYLE);
    const { stackId, status } = findStackOrMissing(store, input.StackName);
    const logicalId = input.LogicalResourceId ?? "";
    if (!store.resource(stackId, logicalId)) throw resourceMissing(logicalId, input.StackName ?? "");
    if (status !== "CREATE_IN_PROGRESS" && status !== "UPDATE_IN_PROGRESS") {
      throw validationError(`Stack ${stackId} is in ${status} state and cannot be signaled`);
    }
    await signals.receive({
      stackId,
      logicalId,
      uniqueId: input.UniqueId ?? "",
      status: input.Status ?? "FAILURE",
    });
    return {};
  },
});
