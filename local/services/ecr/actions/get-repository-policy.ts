import type { GetRepositoryPolicyCommandInput, GetRepositoryPolicyCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { repositoryPolicyNotFound } from "../errors";
import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html */
export const getRepositoryPolicy = (
  store: EcrStore,
): Action<
  Having<GetRepositoryPolicyCommandInput, "repositoryName">,
  Omit<GetRepositoryPolicyCommandOutput, "$metadata">
> => ({
  name: "GetRepositoryPolicy",
  permissions: ({ repositoryName }) => [
    { action: "ecr:GetRepositoryPolicy", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("GetRepositoryPolicy", input);
    const { name, policy } = store.get(input.repositoryName);
    if (policy === undefined) throw repositoryPolicyNotFound(name);
    return { registryId: store.cloud.account, repositoryName: name, policyText: policy };
  },
});
