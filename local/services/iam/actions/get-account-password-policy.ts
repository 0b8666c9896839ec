import type { GetAccountPasswordPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { noSuchEntity } from "../errors";
import type { IamStore } from "../store";

/**
 * Passwords for the console are not modelled: the account has no policy for them.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html
 */
export const getAccountPasswordPolicy = (
  store: IamStore,
): Action<GetAccountPasswordPolicyCommandInput, object> => ({
  name: "GetAccountPasswordPolicy",
  permissions: () => [{ action: "iam:GetAccountPasswordPolicy", resource: "*" }],
  async handle() {
    throw noSuchEntity(`The Password Policy with domain name ${store.cloud.account} cannot be found.`);
  },
});
