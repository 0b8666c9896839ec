import type { AddRoleToInstanceProfileCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { quotaExceeded } from "../errors";
import { onInstanceProfile } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<AddRoleToInstanceProfileCommandInput, "InstanceProfileName" | "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html */
export const addRoleToInstanceProfile = (store: IamStore): Action<Input, object> => ({
  name: "AddRoleToInstanceProfile",
  permissions: ({ InstanceProfileName, RoleName }) => [
    ...onInstanceProfile(store, "AddRoleToInstanceProfile", InstanceProfileName),
    {
      action: "iam:PassRole",
      resource: store.roles.arn(RoleName),
      conditions: { "iam:PassedToService": "ec2.amazonaws.com" },
    },
  ],
  async handle(input) {
    check("AddRoleToInstanceProfile", input);
    const profile = store.instanceProfiles.get(input.InstanceProfileName);
    const role = store.roles.get(input.RoleName);
    if (profile.role !== undefined) throw quotaExceeded("InstanceSessionsPerInstanceProfile", 1);
    await store.instanceProfiles.put({ ...profile, role: role.name });
    return {};
  },
});
