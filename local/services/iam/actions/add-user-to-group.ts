import type { AddUserToGroupCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { quotaExceeded } from "../errors";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<AddUserToGroupCommandInput, "GroupName" | "UserName">;

const MOST_GROUPS = 10;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html */
export const addUserToGroup = (store: IamStore): Action<Input, object> => ({
  name: "AddUserToGroup",
  permissions: ({ GroupName }) => onGroup(store, "AddUserToGroup", GroupName),
  async handle(input) {
    check("AddUserToGroup", input);
    const group = store.groups.get(input.GroupName);
    const user = store.users.get(input.UserName);
    if (user.groups.includes(group.name)) return {};
    if (user.groups.length >= MOST_GROUPS) throw quotaExceeded("GroupsPerUser", MOST_GROUPS);
    await store.users.put({ ...user, groups: [...user.groups, group.name] });
    return {};
  },
});
