import type { AddTagsToResourceCommandInput, AddTagsToResourceCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SsmStore } from "../store";
import { taggedParameter, withTags } from "../tags";

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AddTagsToResource.html */
export const addTagsToResource = (
  store: SsmStore,
): Action<
  Having<AddTagsToResourceCommandInput, "ResourceType" | "ResourceId" | "Tags">,
  Omit<AddTagsToResourceCommandOutput, "$metadata">
> => ({
  name: "AddTagsToResource",
  permissions: ({ ResourceId }) => [{ action: "ssm:AddTagsToResource", resource: store.arn(ResourceId) }],
  async handle(input) {
    check("AddTagsToResource", input);
    const parameter = taggedParameter(store, input.ResourceType, input.ResourceId);
    await store.put({ ...parameter, tags: withTags(parameter.tags, input.Tags) });
    return {};
  },
});
