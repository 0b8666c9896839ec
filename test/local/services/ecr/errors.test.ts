import {
  imageNotFound,
  lifecyclePolicyNotFound,
  repositoryExists,
  repositoryNotFound,
  repositoryPolicyNotFound,
  tooManyTags,
} from "../../../../local/services/ecr/errors";

const registry = "registry with id '000000000000'";

test.each([
  [
    repositoryExists("app"),
    "RepositoryAlreadyExistsException",
    `The repository with name 'app' already exists in the ${registry}`,
  ],
  [
    repositoryNotFound("app"),
    "RepositoryNotFoundException",
    `The repository with name 'app' does not exist in the ${registry}`,
  ],
  [
    lifecyclePolicyNotFound("app"),
    "LifecyclePolicyNotFoundException",
    `Lifecycle policy does not exist for the repository with name 'app' in the ${registry}`,
  ],
  [
    repositoryPolicyNotFound("app"),
    "RepositoryPolicyNotFoundException",
    `Repository policy does not exist for the repository with name 'app' in the ${registry}`,
  ],
  [
    imageNotFound("app", { imageTag: "v1" }),
    "ImageNotFoundException",
    `The image with imageId {imageDigest:'null', imageTag:'v1'} does not exist within the repository with name 'app' in the ${registry}`,
  ],
  [tooManyTags(), "TooManyTagsException", "The number of tags on a repository can't exceed 50"],
])("%s", (error, code, message) => {
  expect(error).toMatchObject({ code, status: 400, message });
});
