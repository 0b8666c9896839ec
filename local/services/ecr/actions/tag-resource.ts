import type { TagResourceCommandInput, TagResourceCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { EcrStore } from "../store";
import { taggedRepository, withTags } from "../tags";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_TagResource.html */
export const tagResource = (
  store: EcrStore,
): Action<
  Having<TagResourceCommandInput, "resourceArn" | "tags">,
  Omit<TagResourceCommandOutput, "$metadata">
> => ({
  name: "TagResource",
  permissions: ({ resourceArn }) => [{ action: "ecr:TagResource", resource: resourceArn }],
  async handle(input) {
    check("TagResource", input);
    const repository = taggedRepository(store, input.resourceArn);
    await store.put({ ...repository, tags: withTags(repository.tags, input.tags) });
    return {};
  },
});
