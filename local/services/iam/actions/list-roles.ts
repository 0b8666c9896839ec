import type { ListRolesCommandInput, ListRolesCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { check } from "../constraints";
import { below, cut } from "../lists";
import { listedRole } from "../shapes";
import type { IamStore } from "../store";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export const listRoles = (
  store: IamStore,
): Action<ListRolesCommandInput, Omit<ListRolesCommandOutput, "$metadata">> => ({
  name: "ListRoles",
  permissions: ({ PathPrefix = "/" }) => [
    { action: "iam:ListRoles", resource: store.roles.arnOf({ path: PathPrefix, name: "" }) },
  ],
  async handle(input) {
    check("ListRoles", input);
    const roles = below(store.roles.all(), input.PathPrefix);
    const { items, answer } = cut(roles, ({ name }) => name, input);
    return { Roles: items.map((role) => listedRole(store, role)), ...answer };
  },
});
