import type { GetStackPolicyCommandInput, GetStackPolicyCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import { STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { stackPermissions } from "../requests/permissions";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetStackPolicy.html */
export const getStackPolicy = ({
  store,
}: Engine): Action<GetStackPolicyCommandInput, Omit<GetStackPolicyCommandOutput, "$metadata">> => ({
  name: "GetStackPolicy",
  permissions: (input, call) => stackPermissions(store, call, "GetStackPolicy", input.StackName),
  async handle(input) {
    validate(input, { StackName: STACK_NAME }, STYLE);
    const { stackPolicy } = findStackOrMissing(store, input.StackName);
    return stackPolicy === undefined ? {} : { StackPolicyBody: stackPolicy };
  },
});
