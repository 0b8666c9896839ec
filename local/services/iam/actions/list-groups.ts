import type { ListGroupsCommandInput, ListGroupsCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { check } from "../constraints";
import { below, cut } from "../lists";
import { groupShape } from "../shapes";
import type { IamStore } from "../store";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
export const listGroups = (
  store: IamStore,
): Action<ListGroupsCommandInput, Omit<ListGroupsCommandOutput, "$metadata">> => ({
  name: "ListGroups",
  permissions: ({ PathPrefix = "/" }) => [
    { action: "iam:ListGroups", resource: store.groups.arnOf({ path: PathPrefix, name: "" }) },
  ],
  async handle(input) {
    check("ListGroups", input);
    const groups = below(store.groups.all(), input.PathPrefix);
    const { items, answer } = cut(groups, ({ name }) => name, input);
    return { Groups: items.map((group) => groupShape(store, group)), ...answer };
  },
});
