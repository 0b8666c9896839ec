import type { RemoveRoleFromInstanceProfileCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { entityNotFound } from "../errors";
import { onInstanceProfile } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<RemoveRoleFromInstanceProfileCommandInput, "InstanceProfileName" | "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html */
export const removeRoleFromInstanceProfile = (store: IamStore): Action<Input, object> => ({
  name: "RemoveRoleFromInstanceProfile",
  permissions: ({ InstanceProfileName }) =>
    onInstanceProfile(store, "RemoveRoleFromInstanceProfile", InstanceProfileName),
  async handle(input) {
    check("RemoveRoleFromInstanceProfile", input);
    const { role, ...profile } = store.instanceProfiles.get(input.InstanceProfileName);
    if (role !== input.RoleName) throw entityNotFound("Role", input.RoleName);
    await store.instanceProfiles.put(profile);
    return {};
  },
});
