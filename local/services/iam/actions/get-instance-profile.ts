import type { GetInstanceProfileCommandInput, GetInstanceProfileCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onInstanceProfile } from "../permissions";
import { instanceProfileShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<GetInstanceProfileCommandInput, "InstanceProfileName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html */
export const getInstanceProfile = (
  store: IamStore,
): Action<Input, Omit<GetInstanceProfileCommandOutput, "$metadata">> => ({
  name: "GetInstanceProfile",
  permissions: ({ InstanceProfileName }) =>
    onInstanceProfile(store, "GetInstanceProfile", InstanceProfileName),
  async handle(input) {
    check("GetInstanceProfile", input);
    const profile = store.instanceProfiles.get(input.InstanceProfileName);
    return { InstanceProfile: instanceProfileShape(store, profile) };
  },
});
