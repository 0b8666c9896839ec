import type { UntagRoleCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onRole } from "../permissions";
import type { IamStore } from "../store";
import { withoutTags } from "../tags";

type Input = Having<UntagRoleCommandInput, "RoleName" | "TagKeys">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html */
export const untagRole = (store: IamStore): Action<Input, object> => ({
  name: "UntagRole",
  permissions: ({ RoleName, TagKeys }) =>
    onRole(store, "UntagRole", RoleName, { "aws:TagKeys": TagKeys ?? [] }),
  async handle(input) {
    check("UntagRole", input);
    const role = store.roles.get(input.RoleName);
    await store.roles.put({ ...role, tags: withoutTags(role.tags, input.TagKeys) });
    return {};
  },
});
