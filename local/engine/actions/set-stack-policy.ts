import type { SetStackPolicyCommandInput, SetStackPolicyCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { validate } from "../../core/validation";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { stackPermissions } from "../requests/permissions";
import { checkStackPolicy } from "../requests/stack-policy";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_SetStackPolicy.html */
export const setStackPolicy = (
  engine: Engine,
  { journal }: Operations,
): Action<SetStackPolicyCommandInput, Omit<SetStackPolicyCommandOutput, "$metadata">> => ({
  name: "SetStackPolicy",
  permissions: (input, call) => stackPermissions(engine.store, call, "SetStackPolicy", input.StackName),
  async handle(input, call) {
    validate(input, { StackName: STACK_NAME }, STYLE);
    const { stackId } = findStackOrMissing(engine.store, input.StackName);
    const stackPolicy = await checkStackPolicy(engine, call, input);
    if (stackPolicy !== undefined) await journal.patchStack(stackId, { stackPolicy });
    return {};
  },
});
