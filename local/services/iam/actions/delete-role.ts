import type { DeleteRoleCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deleteConflict } from "../errors";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteRoleCommandInput, "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html */
export const deleteRole = (store: IamStore): Action<Input, object> => ({
  name: "DeleteRole",
  permissions: ({ RoleName }) => onRole(store, "DeleteRole", RoleName),
  async handle(input) {
    check("DeleteRole", input);
    const role = store.roles.get(input.RoleName);
    const conflict = (what: string): Error => deleteConflict(`Cannot delete entity, must ${what} first.`);
    if (store.instanceProfiles.values().some((profile) => profile.role === role.name)) {
      throw conflict("remove roles from instance profile");
    }
    if (role.attached.length > 0) throw conflict("detach all policies");
    if (Object.keys(role.inline).length > 0) throw conflict("delete policies");
    await store.roles.delete(role.name);
    return {};
  },
});
