import type { TagUserCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onUser } from "../permissions";
import type { IamStore } from "../store";
import { requestTags, withTags } from "../tags";

type Input = Having<TagUserCommandInput, "UserName" | "Tags">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html */
export const tagUser = (store: IamStore): Action<Input, object> => ({
  name: "TagUser",
  permissions: ({ UserName, Tags }) => onUser(store, "TagUser", UserName, requestTags(Tags)),
  async handle(input) {
    check("TagUser", input);
    const user = store.users.get(input.UserName);
    await store.users.put({ ...user, tags: withTags(user.tags, input.Tags) });
    return {};
  },
});
