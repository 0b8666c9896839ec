import type { DeleteAccessKeyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { keyOwner, onUser, userNameOf } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteAccessKeyCommandInput, "AccessKeyId">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html */
export const deleteAccessKey = (store: IamStore): Action<Input, object> => ({
  name: "DeleteAccessKey",
  permissions: ({ UserName }, call) => onUser(store, "DeleteAccessKey", userNameOf(UserName, call)),
  async handle(input, call) {
    check("DeleteAccessKey", input);
    const key = store.getKey(input.AccessKeyId, keyOwner(input.UserName, call));
    await store.deleteKey(key.id);
    return {};
  },
});
