import type { DeleteUserCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deleteConflict } from "../errors";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteUserCommandInput, "UserName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html */
export const deleteUser = (store: IamStore): Action<Input, object> => ({
  name: "DeleteUser",
  permissions: ({ UserName }) => onUser(store, "DeleteUser", UserName),
  async handle(input) {
    check("DeleteUser", input);
    const user = store.users.get(input.UserName);
    const conflict = (what: string): Error => deleteConflict(`Cannot delete entity, must ${what} first.`);
    if (user.groups.length > 0) throw conflict("remove users from group");
    if (user.attached.length > 0) throw conflict("detach all policies");
    if (Object.keys(user.inline).length > 0) throw conflict("delete policies");
    if (store.keysOf(user.name).length > 0) throw conflict("delete access keys");
    await store.users.delete(user.name);
    return {};
  },
});
