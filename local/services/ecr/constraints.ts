import { notModelled } from "../../core/errors";
import { ACCOUNT } from "../../core/regions";
import { type Constraint, validate } from "../../core/validation";
import { invalidParameter } from "./errors";

const NAME_PATTERN = "(?:[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*\\/)*[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const NAME: Constraint = { required: true, length: [2, 256] };
const TAGS: Constraint = {
  each: {
    members: {
      Key: { required: true, length: [1, 128] },
      Value: { required: true, length: [0, 256] },
    },
  },
};
const MUTABILITY: Constraint = {
  enum: ["MUTABLE", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"],
};
const PAGE = { maxResults: { range: [1, 1000] } } as const satisfies Record<string, Constraint>;

/** What the service model demands of each request. */
const REQUESTS = {
  CreateRepository: { repositoryName: NAME, tags: TAGS, imageTagMutability: MUTABILITY },
  DeleteLifecyclePolicy: { repositoryName: NAME },
  DeleteRepository: { repositoryName: NAME },
  DeleteRepositoryPolicy: { repositoryName: NAME },
  DescribeImages: { repositoryName: NAME, ...PAGE },
  DescribeRepositories: { repositoryNames: { length: [1, 100] }, ...PAGE },
  GetLifecyclePolicy: { repositoryName: NAME },
  GetRepositoryPolicy: { repositoryName: NAME },
  ListImages: { repositoryName: NAME, ...PAGE },
  ListTagsForResource: { resourceArn: { required: true } },
  PutImageScanningConfiguration: { repositoryName: NAME, imageScanningConfiguration: { required: true } },
  PutImageTagMutability: { repositoryName: NAME, imageTagMutability: { ...MUTABILITY, required: true } },
  PutLifecyclePolicy: {
    repositoryName: NAME,
    lifecyclePolicyText: { required: true, length: [100, 30_720] },
  },
  SetRepositoryPolicy: { repositoryName: NAME, policyText: { required: true, length: [0, 10_240] } },
  TagResource: { resourceArn: { required: true }, tags: { ...TAGS, required: true } },
  UntagResource: { resourceArn: { required: true }, tagKeys: { required: true } },
} as const satisfies Record<string, Record<string, Constraint>>;

/**
 * Checks a request of ECR.
 * @throws AwsError InvalidParameterException; a refusal for another account's registry
 */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: true, code: "InvalidParameterException" });
  const { registryId, repositoryName } = input as { registryId?: string; repositoryName?: string };
  if (registryId !== undefined && registryId !== ACCOUNT)
    throw notModelled(`ecr registry of another account (${registryId})`);
  if (repositoryName !== undefined && !new RegExp(`^${NAME_PATTERN}$`).test(repositoryName)) {
    throw invalidParameter(
      `Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular expression '${NAME_PATTERN}''`,
    );
  }
}

/** @throws AwsError InvalidParameterException when a policy is not JSON */
export function checkJson(member: string, text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw invalidParameter(
      `Invalid parameter at '${member}' failed to satisfy constraint: 'Invalid ${member === "policyText" ? "repository" : "lifecycle"} policy provided'`,
    );
  }
}
