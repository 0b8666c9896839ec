import type { GetUserCommandInput, GetUserCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { ROOT } from "../../../core/identity";
import { check } from "../constraints";
import { validationError } from "../errors";
import { onUser, userNameOf } from "../permissions";
import { userShape } from "../shapes";
import type { IamStore } from "../store";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html */
export const getUser = (
  store: IamStore,
): Action<GetUserCommandInput, Omit<GetUserCommandOutput, "$metadata">> => ({
  name: "GetUser",
  permissions: ({ UserName }, call) => onUser(store, "GetUser", userNameOf(UserName, call)),
  async handle(input, call) {
    check("GetUser", input);
    const name = userNameOf(input.UserName, call);
    if (name !== undefined) return { User: userShape(store, store.users.get(name)) };
    if (call.identity.kind !== "root") {
      throw validationError("Must specify userName when calling with non-User credentials");
    }
    // The root has neither name nor path.
    return {
      User: {
        UserId: ROOT.account,
        Arn: ROOT.arn,
        CreateDate: new Date(0),
        UserName: undefined,
        Path: undefined,
      },
    };
  },
});
