import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { createRepository } from "./actions/create-repository";
import { deleteLifecyclePolicy } from "./actions/delete-lifecycle-policy";
import { deleteRepository } from "./actions/delete-repository";
import { deleteRepositoryPolicy } from "./actions/delete-repository-policy";
import { describeImages } from "./actions/describe-images";
import { describeRepositories } from "./actions/describe-repositories";
import { getLifecyclePolicy } from "./actions/get-lifecycle-policy";
import { getRepositoryPolicy } from "./actions/get-repository-policy";
import { listImages } from "./actions/list-images";
import { listTagsForResource } from "./actions/list-tags-for-resource";
import { putImageScanningConfiguration } from "./actions/put-image-scanning-configuration";
import { putImageTagMutability } from "./actions/put-image-tag-mutability";
import { putLifecyclePolicy } from "./actions/put-lifecycle-policy";
import { setRepositoryPolicy } from "./actions/set-repository-policy";
import { tagResource } from "./actions/tag-resource";
import { untagResource } from "./actions/untag-resource";
import { repositoryType } from "./resources/repository";
import { EcrStore } from "./store";

/** The container registry of one Region: repositories and their settings, no images. */
export function createEcr(cloud: Cloud): Service {
  const store = new EcrStore(cloud);
  return {
    name: "ecr",
    protocol: "json-1.1",
    client: "@aws-sdk/client-ecr",
    deniedCode: "AccessDeniedException",
    actions: [
      createRepository(store),
      deleteLifecyclePolicy(store),
      deleteRepository(store),
      deleteRepositoryPolicy(store),
      describeImages(store),
      describeRepositories(store),
      getLifecyclePolicy(store),
      getRepositoryPolicy(store),
      listImages(store),
      listTagsForResource(store),
      putImageScanningConfiguration(store),
      putImageTagMutability(store),
      putLifecyclePolicy(store),
      setRepositoryPolicy(store),
      tagResource(store),
      untagResource(store),
    ],
    resourceTypes: [repositoryType],
    async start() {},
    async stop() {},
  };
}
