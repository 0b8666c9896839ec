import type { ListTagsForResourceCommandOutput } from "@aws-sdk/client-ecr";
import { isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import { type ResourceContext, resourceType, type Standing, type Value } from "../../../core/resource-type";

interface RepositoryProperties {
  EmptyOnDelete?: boolean;
  EncryptionConfiguration?: { EncryptionType: string };
  ImageScanningConfiguration?: { ScanOnPush?: boolean };
  ImageTagMutability?: string;
  ImageTagMutabilityExclusionFilters?: {
    ImageTagMutabilityExclusionFilterType: string;
    ImageTagMutabilityExclusionFilterValue: string;
  }[];
  LifecyclePolicy?: { LifecyclePolicyText?: string; RegistryId?: string };
  RepositoryName?: string;
  RepositoryPolicyText?: Value;
  Tags?: { Key: string; Value: string }[];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html */
export const repositoryType = resourceType<RepositoryProperties>({
  type: "AWS::ECR::Repository",
  properties: {
    EmptyOnDelete: { type: "boolean" },
    EncryptionConfiguration: {
      type: "object",
      update: "replace",
      members: { EncryptionType: { type: "string", required: true } },
    },
    ImageScanningConfiguration: { type: "object", members: { ScanOnPush: { type: "boolean" } } },
    ImageTagMutability: { type: "string" },
    ImageTagMutabilityExclusionFilters: {
      type: "list",
      of: {
        type: "object",
        members: {
          ImageTagMutabilityExclusionFilterType: { type: "string", required: true },
          ImageTagMutabilityExclusionFilterValue: { type: "string", required: true },
        },
      },
    },
    LifecyclePolicy: {
      type: "object",
      members: { LifecyclePolicyText: { type: "string" }, RegistryId: { type: "string" } },
    },
    RepositoryName: { type: "string", update: "replace" },
    RepositoryPolicyText: { type: "json" },
    Tags: {
      type: "list",
      of: {
        type: "object",
        members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
      },
    },
  },
  attributes: ["Arn", "RepositoryUri"],

  async create(desired, context) {
    const name = desired.RepositoryName ?? context.physicalName(256, true);
    try {
      await context.call("ecr", "CreateRepository", {
        repositoryName: name,
        imageTagMutability: desired.ImageTagMutability,
        imageTagMutabilityExclusionFilters: exclusions(desired),
        imageScanningConfiguration: { scanOnPush: desired.ImageScanningConfiguration?.ScanOnPush ?? false },
        ...(desired.EncryptionConfiguration && {
          encryptionConfiguration: { encryptionType: desired.EncryptionConfiguration.EncryptionType },
        }),
        tags: tagList(desired, context),
      });
    } catch (error) {
      const exists = isAwsError(error, "RepositoryAlreadyExistsException");
      if (!exists || !isOwn(await tagsOf(name, context), context)) throw error;
    }
    await context.initiated(standing(name, context));
    await putPolicies(name, desired, {}, context);
    return standing(name, context);
  },

  async update({ physicalId: name }, desired, previous, context) {
    await context.call("ecr", "PutImageTagMutability", {
      repositoryName: name,
      imageTagMutability: desired.ImageTagMutability ?? "MUTABLE",
      imageTagMutabilityExclusionFilters: exclusions(desired),
    });
    await context.call("ecr", "PutImageScanningConfiguration", {
      repositoryName: name,
      imageScanningConfiguration: { scanOnPush: desired.ImageScanningConfiguration?.ScanOnPush ?? false },
    });
    await putPolicies(name, desired, previous, context);
    const resourceArn = arn(name, context);
    const tags = tagList(desired, context);
    const wanted = new Set(tags.map(({ Key }) => Key));
    const tagKeys = Object.keys(await tagsOf(name, context)).filter((key) => !wanted.has(key));
    await context.call("ecr", "UntagResource", { resourceArn, tagKeys });
    await context.call("ecr", "TagResource", { resourceArn, tags });
    return standing(name, context);
  },

  async delete({ physicalId }, previous, context) {
    try {
      await context.call("ecr", "DeleteRepository", {
        repositoryName: physicalId,
        force: previous.EmptyOnDelete ?? false,
      });
    } catch (error) {
      if (!isAwsError(error, "RepositoryNotFoundException")) throw error;
    }
  },
});

/** The API has shorter names for the same. */
const exclusions = ({ ImageTagMutabilityExclusionFilters: filters }: RepositoryProperties) =>
  filters?.map((filter) => ({
    filterType: filter.ImageTagMutabilityExclusionFilterType,
    filter: filter.ImageTagMutabilityExclusionFilterValue,
  }));

async function putPolicies(
  repositoryName: string,
  desired: RepositoryProperties,
  previous: RepositoryProperties,
  context: ResourceContext,
): Promise<void> {
  const lifecyclePolicyText = desired.LifecyclePolicy?.LifecyclePolicyText;
  if (lifecyclePolicyText !== undefined)
    await context.call("ecr", "PutLifecyclePolicy", { repositoryName, lifecyclePolicyText });
  else if (previous.LifecyclePolicy?.LifecyclePolicyText !== undefined)
    await context.call("ecr", "DeleteLifecyclePolicy", { repositoryName });
  const policy = desired.RepositoryPolicyText;
  if (policy !== undefined) {
    const policyText = typeof policy === "string" ? policy : JSON.stringify(policy);
    await context.call("ecr", "SetRepositoryPolicy", { repositoryName, policyText });
  } else if (previous.RepositoryPolicyText !== undefined) {
    await context.call("ecr", "DeleteRepositoryPolicy", { repositoryName });
  }
}

const arn = (name: string, { region, account }: ResourceContext): string =>
  `arn:aws:ecr:${region}:${account}:repository/${name}`;

function standing(name: string, context: ResourceContext): Standing {
  const { region, account } = context;
  return {
    physicalId: name,
    attributes: {
      Arn: arn(name, context),
      RepositoryUri: `${account}.dkr.ecr.${region}.amazonaws.com/${name}`,
    },
  };
}

function tagList(
  { Tags = [] }: RepositoryProperties,
  context: ResourceContext,
): { Key: string; Value: string }[] {
  const tags = { ...context.tags, ...Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])) };
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

async function tagsOf(name: string, context: ResourceContext): Promise<Record<string, string>> {
  const { tags = [] } = await context.call<ListTagsForResourceCommandOutput>("ecr", "ListTagsForResource", {
    resourceArn: arn(name, context),
  });
  return Object.fromEntries(tags.map(({ Key = "", Value = "" }) => [Key, Value]));
}
