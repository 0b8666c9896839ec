import type { ListAccessKeysCommandInput, ListAccessKeysCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import { check } from "../constraints";
import { cut } from "../lists";
import { keyOwner, onUser, userNameOf } from "../permissions";
import { accessKeyMetadata } from "../shapes";
import type { IamStore } from "../store";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html */
export const listAccessKeys = (
  store: IamStore,
): Action<ListAccessKeysCommandInput, Omit<ListAccessKeysCommandOutput, "$metadata">> => ({
  name: "ListAccessKeys",
  permissions: ({ UserName }, call) => onUser(store, "ListAccessKeys", userNameOf(UserName, call)),
  async handle(input, call) {
    check("ListAccessKeys", input);
    const owner = keyOwner(input.UserName, call);
    if (owner !== undefined) store.users.get(owner);
    const { items, answer } = cut(
      sortedBy(store.keysOf(owner), ({ id }) => id),
      ({ id }) => id,
      input,
    );
    return { AccessKeyMetadata: items.map(accessKeyMetadata), ...answer };
  },
});
