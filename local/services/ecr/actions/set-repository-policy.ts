import type { SetRepositoryPolicyCommandInput, SetRepositoryPolicyCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check, checkJson } from "../constraints";
import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html */
export const setRepositoryPolicy = (
  store: EcrStore,
): Action<
  Having<SetRepositoryPolicyCommandInput, "repositoryName" | "policyText">,
  Omit<SetRepositoryPolicyCommandOutput, "$metadata">
> => ({
  name: "SetRepositoryPolicy",
  permissions: ({ repositoryName }) => [
    { action: "ecr:SetRepositoryPolicy", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("SetRepositoryPolicy", input);
    const repository = store.get(input.repositoryName);
    checkJson("policyText", input.policyText);
    await store.put({ ...repository, policy: input.policyText });
    return {
      registryId: store.cloud.account,
      repositoryName: repository.name,
      policyText: input.policyText,
    };
  },
});
