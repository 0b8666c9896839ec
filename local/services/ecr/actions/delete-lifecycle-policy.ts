import type {
  DeleteLifecyclePolicyCommandInput,
  DeleteLifecyclePolicyCommandOutput,
} from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { lifecyclePolicyNotFound } from "../errors";
import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteLifecyclePolicy.html */
export const deleteLifecyclePolicy = (
  store: EcrStore,
): Action<
  Having<DeleteLifecyclePolicyCommandInput, "repositoryName">,
  Omit<DeleteLifecyclePolicyCommandOutput, "$metadata">
> => ({
  name: "DeleteLifecyclePolicy",
  permissions: ({ repositoryName }) => [
    { action: "ecr:DeleteLifecyclePolicy", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("DeleteLifecyclePolicy", input);
    const { lifecyclePolicy, ...repository } = store.get(input.repositoryName);
    if (lifecyclePolicy === undefined) throw lifecyclePolicyNotFound(repository.name);
    await store.put(repository);
    return {
      registryId: store.cloud.account,
      repositoryName: repository.name,
      lifecyclePolicyText: lifecyclePolicy,
    };
  },
});
