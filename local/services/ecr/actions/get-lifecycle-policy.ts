import type { GetLifecyclePolicyCommandInput, GetLifecyclePolicyCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { lifecyclePolicyNotFound } from "../errors";
import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetLifecyclePolicy.html */
export const getLifecyclePolicy = (
  store: EcrStore,
): Action<
  Having<GetLifecyclePolicyCommandInput, "repositoryName">,
  Omit<GetLifecyclePolicyCommandOutput, "$metadata">
> => ({
  name: "GetLifecyclePolicy",
  permissions: ({ repositoryName }) => [
    { action: "ecr:GetLifecyclePolicy", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("GetLifecyclePolicy", input);
    const { name, lifecyclePolicy } = store.get(input.repositoryName);
    if (lifecyclePolicy === undefined) throw lifecyclePolicyNotFound(name);
    return { registryId: store.cloud.account, repositoryName: name, lifecyclePolicyText: lifecyclePolicy };
  },
});
