import type { UpdateAccessKeyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { keyOwner, onUser, userNameOf } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<UpdateAccessKeyCommandInput, "AccessKeyId" | "Status">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html */
export const updateAccessKey = (store: IamStore): Action<Input, object> => ({
  name: "UpdateAccessKey",
  permissions: ({ UserName }, call) => onUser(store, "UpdateAccessKey", userNameOf(UserName, call)),
  async handle(input, call) {
    check("UpdateAccessKey", input);
    const key = store.getKey(input.AccessKeyId, keyOwner(input.UserName, call));
    await store.putKey({ ...key, status: input.Status === "Active" ? "Active" : "Inactive" });
    return {};
  },
});
