import type { UntagResourceCommandInput, UntagResourceCommandOutput } from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SecretStore } from "../store";

type Input = Having<UntagResourceCommandInput, "SecretId" | "TagKeys">;

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UntagResource.html */
export const untagResource = (
  store: SecretStore,
): Action<Input, Omit<UntagResourceCommandOutput, "$metadata">> => ({
  name: "UntagResource",
  permissions: ({ SecretId }) => [store.permission("UntagResource", SecretId)],
  async handle(input) {
    check("UntagResource", input);
    const secret = store.getLive(input.SecretId);
    const tags = Object.entries(secret.tags).filter(([key]) => !input.TagKeys.includes(key));
    await store.put({ ...secret, tags: Object.fromEntries(tags) });
    return {};
  },
});
