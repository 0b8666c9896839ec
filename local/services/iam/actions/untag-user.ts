import type { UntagUserCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onUser } from "../permissions";
import type { IamStore } from "../store";
import { withoutTags } from "../tags";

type Input = Having<UntagUserCommandInput, "UserName" | "TagKeys">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html */
export const untagUser = (store: IamStore): Action<Input, object> => ({
  name: "UntagUser",
  permissions: ({ UserName, TagKeys }) =>
    onUser(store, "UntagUser", UserName, { "aws:TagKeys": TagKeys ?? [] }),
  async handle(input) {
    check("UntagUser", input);
    const user = store.users.get(input.UserName);
    await store.users.put({ ...user, tags: withoutTags(user.tags, input.TagKeys) });
    return {};
  },
});
