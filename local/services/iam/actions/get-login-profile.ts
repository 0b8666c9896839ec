import type { GetLoginProfileCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { noSuchEntity, validationError } from "../errors";
import { onUser, userNameOf } from "../permissions";
import type { IamStore } from "../store";

/**
 * Passwords for the console are not modelled: no user has one.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html
 */
export const getLoginProfile = (store: IamStore): Action<GetLoginProfileCommandInput, object> => ({
  name: "GetLoginProfile",
  permissions: ({ UserName }, call) => onUser(store, "GetLoginProfile", userNameOf(UserName, call)),
  async handle({ UserName }, call) {
    const name = userNameOf(UserName, call);
    if (name === undefined) {
      throw validationError("Must specify userName when calling with non-User credentials");
    }
    throw noSuchEntity(`Login Profile for User ${store.users.get(name).name} cannot be found.`);
  },
});
