import type { DeleteRepositoryCommandInput, DeleteRepositoryCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";

import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepository.html */
export const deleteRepository = (
  store: EcrStore,
): Action<
  Having<DeleteRepositoryCommandInput, "repositoryName">,
  Omit<DeleteRepositoryCommandOutput, "$metadata">
> => ({
  name: "DeleteRepository",
  permissions: ({ repositoryName }) => [
    { action: "ecr:DeleteRepository", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("DeleteRepository", input);
    const repository = store.get(input.repositoryName);
    await store.delete(repository.name);
    return { repository: store.describe(repository) };
  },
});
