import type { GetCallerIdentityCommandInput, GetCallerIdentityCommandOutput } from "@aws-sdk/client-sts";
import type { Action } from "../../../core/action";
import { check } from "../constraints";

/**
 * Needs no permission, and no policy can forbid it.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const getCallerIdentity = (): Action<
  GetCallerIdentityCommandInput,
  Omit<GetCallerIdentityCommandOutput, "$metadata">
> => ({
  name: "GetCallerIdentity",
  permissions: () => [],
  async handle(input, { identity }) {
    check("GetCallerIdentity", input);
    return { UserId: identity.userId, Account: identity.account, Arn: identity.arn };
  },
});
