import type { ListUsersCommandInput, ListUsersCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { check } from "../constraints";
import { below, cut } from "../lists";
import { listedUser } from "../shapes";
import type { IamStore } from "../store";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
export const listUsers = (
  store: IamStore,
): Action<ListUsersCommandInput, Omit<ListUsersCommandOutput, "$metadata">> => ({
  name: "ListUsers",
  permissions: ({ PathPrefix = "/" }) => [
    { action: "iam:ListUsers", resource: store.users.arnOf({ path: PathPrefix, name: "" }) },
  ],
  async handle(input) {
    check("ListUsers", input);
    const users = below(store.users.all(), input.PathPrefix);
    const { items, answer } = cut(users, ({ name }) => name, input);
    return { Users: items.map((user) => listedUser(store, user)), ...answer };
  },
});
