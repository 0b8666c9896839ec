import type { RemoveUserFromGroupCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<RemoveUserFromGroupCommandInput, "GroupName" | "UserName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html */
export const removeUserFromGroup = (store: IamStore): Action<Input, object> => ({
  name: "RemoveUserFromGroup",
  permissions: ({ GroupName }) => onGroup(store, "RemoveUserFromGroup", GroupName),
  async handle(input) {
    check("RemoveUserFromGroup", input);
    const group = store.groups.get(input.GroupName);
    const user = store.users.get(input.UserName);
    await store.users.put({ ...user, groups: user.groups.filter((name) => name !== group.name) });
    return {};
  },
});
