import type { DeleteUserPermissionsBoundaryCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { deleteBoundary } from "../boundaries";
import { check } from "../constraints";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteUserPermissionsBoundaryCommandInput, "UserName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html */
export const deleteUserPermissionsBoundary = (store: IamStore): Action<Input, object> => ({
  name: "DeleteUserPermissionsBoundary",
  permissions: ({ UserName }) => onUser(store, "DeleteUserPermissionsBoundary", UserName),
  async handle(input) {
    check("DeleteUserPermissionsBoundary", input);
    await deleteBoundary(store.users, input.UserName);
    return {};
  },
});
