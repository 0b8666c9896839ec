import type { PutRolePermissionsBoundaryCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { boundaryKey, putBoundary } from "../boundaries";
import { check } from "../constraints";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<PutRolePermissionsBoundaryCommandInput, "RoleName" | "PermissionsBoundary">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html */
export const putRolePermissionsBoundary = (store: IamStore): Action<Input, object> => ({
  name: "PutRolePermissionsBoundary",
  permissions: ({ RoleName, PermissionsBoundary }) =>
    onRole(store, "PutRolePermissionsBoundary", RoleName, boundaryKey(PermissionsBoundary)),
  async handle(input) {
    check("PutRolePermissionsBoundary", input);
    await putBoundary(store, store.roles, input.RoleName, input.PermissionsBoundary);
    return {};
  },
});
