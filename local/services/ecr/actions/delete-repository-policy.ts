import type {
  DeleteRepositoryPolicyCommandInput,
  DeleteRepositoryPolicyCommandOutput,
} from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { repositoryPolicyNotFound } from "../errors";
import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepositoryPolicy.html */
export const deleteRepositoryPolicy = (
  store: EcrStore,
): Action<
  Having<DeleteRepositoryPolicyCommandInput, "repositoryName">,
  Omit<DeleteRepositoryPolicyCommandOutput, "$metadata">
> => ({
  name: "DeleteRepositoryPolicy",
  permissions: ({ repositoryName }) => [
    { action: "ecr:DeleteRepositoryPolicy", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("DeleteRepositoryPolicy", input);
    const { policy, ...repository } = store.get(input.repositoryName);
    if (policy === undefined) throw repositoryPolicyNotFound(repository.name);
    await store.put(repository);
    return { registryId: store.cloud.account, repositoryName: repository.name, policyText: policy };
  },
});
