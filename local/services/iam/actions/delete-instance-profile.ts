import type { DeleteInstanceProfileCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deleteConflict } from "../errors";
import { onInstanceProfile } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteInstanceProfileCommandInput, "InstanceProfileName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html */
export const deleteInstanceProfile = (store: IamStore): Action<Input, object> => ({
  name: "DeleteInstanceProfile",
  permissions: ({ InstanceProfileName }) =>
    onInstanceProfile(store, "DeleteInstanceProfile", InstanceProfileName),
  async handle(input) {
    check("DeleteInstanceProfile", input);
    const profile = store.instanceProfiles.get(input.InstanceProfileName);
    if (profile.role !== undefined) {
      throw deleteConflict("Cannot delete entity, must remove roles from instance profile first.");
    }
    await store.instanceProfiles.delete(profile.name);
    return {};
  },
});
