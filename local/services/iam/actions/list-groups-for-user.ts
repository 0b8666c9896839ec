import type { ListGroupsForUserCommandInput, ListGroupsForUserCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { cut } from "../lists";
import { onUser } from "../permissions";
import { groupShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<ListGroupsForUserCommandInput, "UserName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html */
export const listGroupsForUser = (
  store: IamStore,
): Action<Input, Omit<ListGroupsForUserCommandOutput, "$metadata">> => ({
  name: "ListGroupsForUser",
  permissions: ({ UserName }) => onUser(store, "ListGroupsForUser", UserName),
  async handle(input) {
    check("ListGroupsForUser", input);
    const groups = store.users.get(input.UserName).groups.flatMap((name) => store.groups.find(name) ?? []);
    const { items, answer } = cut(
      sortedBy(groups, ({ name }) => name),
      ({ name }) => name,
      input,
    );
    return { Groups: items.map((group) => groupShape(store, group)), ...answer };
  },
});
