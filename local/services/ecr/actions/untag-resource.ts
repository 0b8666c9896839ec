import type { UntagResourceCommandInput, UntagResourceCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { EcrStore } from "../store";
import { taggedRepository } from "../tags";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UntagResource.html */
export const untagResource = (
  store: EcrStore,
): Action<
  Having<UntagResourceCommandInput, "resourceArn" | "tagKeys">,
  Omit<UntagResourceCommandOutput, "$metadata">
> => ({
  name: "UntagResource",
  permissions: ({ resourceArn }) => [{ action: "ecr:UntagResource", resource: resourceArn }],
  async handle(input) {
    check("UntagResource", input);
    const repository = taggedRepository(store, input.resourceArn);
    const kept = Object.entries(repository.tags).filter(([key]) => !input.tagKeys.includes(key));
    await store.put({ ...repository, tags: Object.fromEntries(kept) });
    return {};
  },
});
