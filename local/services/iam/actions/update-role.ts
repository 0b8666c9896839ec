import type { UpdateRoleCommandInput, UpdateRoleCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onRole } from "../permissions";
import type { Role } from "../records";
import type { IamStore } from "../store";

type Input = Having<UpdateRoleCommandInput, "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html */
export const updateRole = (store: IamStore): Action<Input, Omit<UpdateRoleCommandOutput, "$metadata">> => ({
  name: "UpdateRole",
  permissions: ({ RoleName }) => onRole(store, "UpdateRole", RoleName),
  async handle(input) {
    check("UpdateRole", input);
    const role = store.roles.get(input.RoleName);
    const updated: Role = {
      ...role,
      ...(input.Description !== undefined && { description: input.Description }),
      ...(input.MaxSessionDuration !== undefined && { maxSessionDuration: input.MaxSessionDuration }),
    };
    await store.roles.put(updated);
    return {};
  },
});
