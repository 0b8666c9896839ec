import type { GetPolicyCommandInput, GetPolicyCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onPolicy } from "../permissions";
import { policyShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<GetPolicyCommandInput, "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html */
export const getPolicy = (store: IamStore): Action<Input, Omit<GetPolicyCommandOutput, "$metadata">> => ({
  name: "GetPolicy",
  permissions: ({ PolicyArn }) => onPolicy(store, "GetPolicy", PolicyArn),
  async handle(input) {
    check("GetPolicy", input);
    return { Policy: policyShape(store, store.getPolicy(input.PolicyArn)) };
  },
});
