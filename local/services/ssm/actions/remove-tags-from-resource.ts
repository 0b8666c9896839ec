import type {
  RemoveTagsFromResourceCommandInput,
  RemoveTagsFromResourceCommandOutput,
} from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SsmStore } from "../store";
import { taggedParameter } from "../tags";

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_RemoveTagsFromResource.html */
export const removeTagsFromResource = (
  store: SsmStore,
): Action<
  Having<RemoveTagsFromResourceCommandInput, "ResourceType" | "ResourceId" | "TagKeys">,
  Omit<RemoveTagsFromResourceCommandOutput, "$metadata">
> => ({
  name: "RemoveTagsFromResource",
  permissions: ({ ResourceId }) => [
    { action: "ssm:RemoveTagsFromResource", resource: store.arn(ResourceId) },
  ],
  async handle(input) {
    check("RemoveTagsFromResource", input);
    const parameter = taggedParameter(store, input.ResourceType, input.ResourceId);
    const kept = Object.entries(parameter.tags).filter(([key]) => !input.TagKeys.includes(key));
    await store.put({ ...parameter, tags: Object.fromEntries(kept) });
    return {};
  },
});
