import type { GetRoleCommandInput, GetRoleCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onRole } from "../permissions";
import { roleShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<GetRoleCommandInput, "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export const getRole = (store: IamStore): Action<Input, Omit<GetRoleCommandOutput, "$metadata">> => ({
  name: "GetRole",
  permissions: ({ RoleName }) => onRole(store, "GetRole", RoleName),
  async handle(input) {
    check("GetRole", input);
    // When a role was last used is not written down; AWS answers like this for one that never was.
    return { Role: { ...roleShape(store, store.roles.get(input.RoleName)), RoleLastUsed: {} } };
  },
});
