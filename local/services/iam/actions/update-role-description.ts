import type {
  UpdateRoleDescriptionCommandInput,
  UpdateRoleDescriptionCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onRole } from "../permissions";
import { roleShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<UpdateRoleDescriptionCommandInput, "RoleName" | "Description">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRoleDescription.html */
export const updateRoleDescription = (
  store: IamStore,
): Action<Input, Omit<UpdateRoleDescriptionCommandOutput, "$metadata">> => ({
  name: "UpdateRoleDescription",
  permissions: ({ RoleName }) => onRole(store, "UpdateRoleDescription", RoleName),
  async handle(input) {
    check("UpdateRoleDescription", input);
    const role = { ...store.roles.get(input.RoleName), description: input.Description };
    await store.roles.put(role);
    return { Role: roleShape(store, role) };
  },
});
