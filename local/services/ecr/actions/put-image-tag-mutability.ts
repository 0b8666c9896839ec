import type {
  PutImageTagMutabilityCommandInput,
  PutImageTagMutabilityCommandOutput,
} from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";

import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImageTagMutability.html */
export const putImageTagMutability = (
  store: EcrStore,
): Action<
  Having<PutImageTagMutabilityCommandInput, "repositoryName" | "imageTagMutability">,
  Omit<PutImageTagMutabilityCommandOutput, "$metadata">
> => ({
  name: "PutImageTagMutability",
  permissions: ({ repositoryName }) => [
    { action: "ecr:PutImageTagMutability", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("PutImageTagMutability", input);
    const { exclusionFilters: _filters, ...repository } = store.get(input.repositoryName);
    const { imageTagMutability, imageTagMutabilityExclusionFilters: exclusionFilters } = input;
    await store.put({ ...repository, imageTagMutability, ...(exclusionFilters && { exclusionFilters }) });
    return {
      registryId: store.cloud.account,
      repositoryName: repository.name,
      imageTagMutability,
      ...(exclusionFilters && { imageTagMutabilityExclusionFilters: exclusionFilters }),
    };
  },
});
