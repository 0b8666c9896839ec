import type {
  ListInstanceProfilesForRoleCommandInput,
  ListInstanceProfilesForRoleCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { cut } from "../lists";
import { onRole } from "../permissions";
import { instanceProfileShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<ListInstanceProfilesForRoleCommandInput, "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html */
export const listInstanceProfilesForRole = (
  store: IamStore,
): Action<Input, Omit<ListInstanceProfilesForRoleCommandOutput, "$metadata">> => ({
  name: "ListInstanceProfilesForRole",
  permissions: ({ RoleName }) => onRole(store, "ListInstanceProfilesForRole", RoleName),
  async handle(input) {
    check("ListInstanceProfilesForRole", input);
    const { name } = store.roles.get(input.RoleName);
    const profiles = store.instanceProfiles.all().filter(({ role }) => role === name);
    const { items, answer } = cut(profiles, (profile) => profile.name, input);
    return { InstanceProfiles: items.map((profile) => instanceProfileShape(store, profile)), ...answer };
  },
});
