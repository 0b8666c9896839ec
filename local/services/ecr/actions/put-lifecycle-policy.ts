import type { PutLifecyclePolicyCommandInput, PutLifecyclePolicyCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check, checkJson } from "../constraints";
import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html */
export const putLifecyclePolicy = (
  store: EcrStore,
): Action<
  Having<PutLifecyclePolicyCommandInput, "repositoryName" | "lifecyclePolicyText">,
  Omit<PutLifecyclePolicyCommandOutput, "$metadata">
> => ({
  name: "PutLifecyclePolicy",
  permissions: ({ repositoryName }) => [
    { action: "ecr:PutLifecyclePolicy", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("PutLifecyclePolicy", input);
    const repository = store.get(input.repositoryName);
    checkJson("lifecyclePolicyText", input.lifecyclePolicyText);
    await store.put({ ...repository, lifecyclePolicy: input.lifecyclePolicyText });
    return {
      registryId: store.cloud.account,
      repositoryName: repository.name,
      lifecyclePolicyText: input.lifecyclePolicyText,
    };
  },
});
