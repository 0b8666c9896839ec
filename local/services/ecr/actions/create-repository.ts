import type { CreateRepositoryCommandInput, CreateRepositoryCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { repositoryExists } from "../errors";
import type { EcrStore, Repository } from "../store";
import { withTags } from "../tags";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
export const createRepository = (
  store: EcrStore,
): Action<
  Having<CreateRepositoryCommandInput, "repositoryName">,
  Omit<CreateRepositoryCommandOutput, "$metadata">
> => ({
  name: "CreateRepository",
  permissions: ({ repositoryName }) => [
    { action: "ecr:CreateRepository", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("CreateRepository", input);
    const { repositoryName: name, encryptionConfiguration } = input;
    if (encryptionConfiguration && encryptionConfiguration.encryptionType !== "AES256")
      throw notModelled(`ecr encryption with ${encryptionConfiguration.encryptionType}`);
    if (store.find(name)) throw repositoryExists(name);
    const repository: Repository = {
      name,
      created: store.cloud.clock.now(),
      imageTagMutability: input.imageTagMutability ?? "MUTABLE",
      ...(input.imageTagMutabilityExclusionFilters && {
        exclusionFilters: input.imageTagMutabilityExclusionFilters,
      }),
      scanOnPush: input.imageScanningConfiguration?.scanOnPush ?? false,
      tags: withTags({}, input.tags),
    };
    await store.put(repository);
    return { repository: store.describe(repository) };
  },
});
