import type { UpdateGroupCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<UpdateGroupCommandInput, "GroupName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateGroup.html */
export const updateGroup = (store: IamStore): Action<Input, object> => ({
  name: "UpdateGroup",
  permissions: ({ GroupName, NewGroupName }) => [
    ...onGroup(store, "UpdateGroup", GroupName),
    ...(NewGroupName === undefined ? [] : onGroup(store, "UpdateGroup", NewGroupName)),
  ],
  async handle(input) {
    check("UpdateGroup", input);
    const group = store.groups.get(input.GroupName);
    const { NewGroupName: name = group.name, NewPath: path = group.path } = input;
    const renamed = name.toLowerCase() !== group.name.toLowerCase();
    if (renamed) store.groups.checkFree(name);
    // Members belong to both while the name changes, so that a crash between the two loses nobody.
    await store.groups.put({ ...group, name, path });
    const members = store.users.all().filter(({ groups }) => groups.includes(group.name));
    await Promise.all(
      members.map((user) =>
        store.users.put({ ...user, groups: user.groups.map((one) => (one === group.name ? name : one)) }),
      ),
    );
    if (renamed) await store.groups.delete(group.name);
    return {};
  },
});
