import type { GetAccessKeyInfoCommandInput, GetAccessKeyInfoCommandOutput } from "@aws-sdk/client-sts";
import type { Action } from "../../../core/action";
import type { Cloud } from "../../../core/cloud";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";

type Input = Having<GetAccessKeyInfoCommandInput, "AccessKeyId">;

/**
 * On AWS the id itself tells the account; here there is one account.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html
 */
export const getAccessKeyInfo = (
  cloud: Cloud,
): Action<Input, Omit<GetAccessKeyInfoCommandOutput, "$metadata">> => ({
  name: "GetAccessKeyInfo",
  permissions: () => [{ action: "sts:GetAccessKeyInfo", resource: "*" }],
  async handle(input) {
    check("GetAccessKeyInfo", input);
    return { Account: cloud.account };
  },
});
