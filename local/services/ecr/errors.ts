import { AwsError } from "../../core/errors";
import { ACCOUNT } from "../../core/regions";

const registry = `registry with id '${ACCOUNT}'`;

export const invalidParameter = (message: string): AwsError =>
  new AwsError("InvalidParameterException", message);

export const repositoryExists = (name: string): AwsError =>
  new AwsError(
    "RepositoryAlreadyExistsException",
    `The repository with name '${name}' already exists in the ${registry}`,
  );

export const repositoryNotFound = (name: string): AwsError =>
  new AwsError(
    "RepositoryNotFoundException",
    `The repository with name '${name}' does not exist in the ${registry}`,
  );

export const lifecyclePolicyNotFound = (name: string): AwsError =>
  new AwsError(
    "LifecyclePolicyNotFoundException",
    `Lifecycle policy does not exist for the repository with name '${name}' in the ${registry}`,
  );

export const repositoryPolicyNotFound = (name: string): AwsError =>
  new AwsError(
    "RepositoryPolicyNotFoundException",
    `Repository policy does not exist for the repository with name '${name}' in the ${registry}`,
  );

export const tooManyTags = (): AwsError =>
  new AwsError("TooManyTagsException", "The number of tags on a repository can't exceed 50");

/** Images cannot be pushed here, so none is ever there. */
export const imageNotFound = (name: string, id: { imageDigest?: string; imageTag?: string }): AwsError =>
  new AwsError(
    "ImageNotFoundException",
    `The image with imageId {imageDigest:'${id.imageDigest ?? "null"}', imageTag:'${id.imageTag ?? "null"}'} does not exist within the repository with name '${name}' in the ${registry}`,
  );
