import type { TagRoleCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onRole } from "../permissions";
import type { IamStore } from "../store";
import { requestTags, withTags } from "../tags";

type Input = Having<TagRoleCommandInput, "RoleName" | "Tags">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html */
export const tagRole = (store: IamStore): Action<Input, object> => ({
  name: "TagRole",
  permissions: ({ RoleName, Tags }) => onRole(store, "TagRole", RoleName, requestTags(Tags)),
  async handle(input) {
    check("TagRole", input);
    const role = store.roles.get(input.RoleName);
    await store.roles.put({ ...role, tags: withTags(role.tags, input.Tags) });
    return {};
  },
});
