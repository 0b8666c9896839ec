import type { DeleteRolePermissionsBoundaryCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { deleteBoundary } from "../boundaries";
import { check } from "../constraints";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteRolePermissionsBoundaryCommandInput, "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html */
export const deleteRolePermissionsBoundary = (store: IamStore): Action<Input, object> => ({
  name: "DeleteRolePermissionsBoundary",
  permissions: ({ RoleName }) => onRole(store, "DeleteRolePermissionsBoundary", RoleName),
  async handle(input) {
    check("DeleteRolePermissionsBoundary", input);
    await deleteBoundary(store.roles, input.RoleName);
    return {};
  },
});
