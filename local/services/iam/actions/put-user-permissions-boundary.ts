import type { PutUserPermissionsBoundaryCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { boundaryKey, putBoundary } from "../boundaries";
import { check } from "../constraints";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<PutUserPermissionsBoundaryCommandInput, "UserName" | "PermissionsBoundary">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html */
export const putUserPermissionsBoundary = (store: IamStore): Action<Input, object> => ({
  name: "PutUserPermissionsBoundary",
  permissions: ({ UserName, PermissionsBoundary }) =>
    onUser(store, "PutUserPermissionsBoundary", UserName, boundaryKey(PermissionsBoundary)),
  async handle(input) {
    check("PutUserPermissionsBoundary", input);
    await putBoundary(store, store.users, input.UserName, input.PermissionsBoundary);
    return {};
  },
});
