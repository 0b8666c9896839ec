import type { TagResourceCommandInput, TagResourceCommandOutput } from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SecretStore } from "../store";
import { withTags } from "../tags";

type Input = Having<TagResourceCommandInput, "SecretId" | "Tags">;

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_TagResource.html */
export const tagResource = (
  store: SecretStore,
): Action<Input, Omit<TagResourceCommandOutput, "$metadata">> => ({
  name: "TagResource",
  permissions: ({ SecretId }) => [store.permission("TagResource", SecretId)],
  async handle(input) {
    check("TagResource", input);
    const secret = store.getLive(input.SecretId);
    await store.put({ ...secret, tags: withTags(secret.tags, input.Tags) });
    return {};
  },
});
