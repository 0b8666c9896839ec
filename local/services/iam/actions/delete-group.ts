import type { DeleteGroupCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deleteConflict } from "../errors";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteGroupCommandInput, "GroupName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html */
export const deleteGroup = (store: IamStore): Action<Input, object> => ({
  name: "DeleteGroup",
  permissions: ({ GroupName }) => onGroup(store, "DeleteGroup", GroupName),
  async handle(input) {
    check("DeleteGroup", input);
    const group = store.groups.get(input.GroupName);
    const conflict = (what: string): Error => deleteConflict(`Cannot delete entity, must ${what} first.`);
    if (store.users.values().some(({ groups }) => groups.includes(group.name))) {
      throw conflict("remove users from group");
    }
    if (group.attached.length > 0) throw conflict("detach all policies");
    if (Object.keys(group.inline).length > 0) throw conflict("delete policies");
    await store.groups.delete(group.name);
    return {};
  },
});
