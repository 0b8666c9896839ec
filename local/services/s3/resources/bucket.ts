import type { GetBucketTaggingCommandOutput } from "@aws-sdk/client-s3";
import { AwsError, isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import { HOME_REGION } from "../../../core/regions";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";
import { BUCKET_PROPERTIES, type BucketProperties } from "./bucket-properties";
import { bringSettings, cannedAcl } from "./bucket-settings";

/** Longest name of a bucket. */
const LONGEST_NAME = 63;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html */
export const bucket = resourceType<BucketProperties>({
  type: "AWS::S3::Bucket",
  properties: BUCKET_PROPERTIES,
  attributes: [
    "Arn",
    "DomainName",
    "DualStackDomainName",
    "RegionalDomainName",
    "WebsiteURL",
    // Of properties that are not modelled, so no bucket here has them.
    "MetadataConfiguration.*",
    "MetadataTableConfiguration.*",
  ],

  async create(desired, context) {
    const name = desired.BucketName ?? context.physicalName(LONGEST_NAME, true);
    await createOnce(name, desired, context);
    const made = standing(name, context.region);
    await context.initiated(made);
    // Ownership and ACL came with the bucket itself.
    const { OwnershipControls, AccessControl } = desired;
    await bringSettings(context.call, name, desired, { OwnershipControls, AccessControl });
    return made;
  },

  async update(made, desired, previous, context) {
    const { physicalId: Bucket } = made;
    await bringSettings(context.call, Bucket, desired, previous);
    await context.call("s3", "PutBucketTagging", { Bucket, Tagging: { TagSet: tagSet(desired, context) } });
    return made;
  },

  async delete({ physicalId }, _previous, context) {
    try {
      await context.call("s3", "DeleteBucket", { Bucket: physicalId });
    } catch (error) {
      if (!isAwsError(error, "NoSuchBucket")) throw error;
    }
  },
});

/** The tags are made in one step with the bucket, so that an operation that is taken up again knows its own. */
async function createOnce(name: string, desired: BucketProperties, context: ResourceContext): Promise<void> {
  const region = context.region === HOME_REGION ? undefined : context.region;
  try {
    await context.call("s3", "CreateBucket", {
      Bucket: name,
      ACL: desired.AccessControl && cannedAcl(desired.AccessControl),
      ObjectOwnership: desired.OwnershipControls?.Rules[0]?.ObjectOwnership,
      CreateBucketConfiguration: { LocationConstraint: region, Tags: tagSet(desired, context) },
    });
  } catch (error) {
    if (!isAwsError(error, "BucketAlreadyOwnedByYou")) throw error;
    if (!isOwn(await tagsOf(name, context), context)) {
      throw new AwsError("AlreadyExists", `${name} already exists`, 409);
    }
  }
}

async function tagsOf(name: string, context: ResourceContext): Promise<Record<string, string>> {
  try {
    const { TagSet = [] } = await context.call<GetBucketTaggingCommandOutput>("s3", "GetBucketTagging", {
      Bucket: name,
    });
    return Object.fromEntries(TagSet.map(({ Key, Value }) => [Key, Value]));
  } catch (error) {
    if (isAwsError(error, "NoSuchTagSet")) return {};
    throw error;
  }
}

function tagSet({ Tags = [] }: BucketProperties, context: ResourceContext): { Key: string; Value: string }[] {
  const tags = { ...context.tags, ...Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])) };
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

function standing(name: string, region: string): Standing {
  return {
    physicalId: name,
    attributes: {
      Arn: `arn:aws:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      DualStackDomainName: `${name}.s3.dualstack.${region}.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
      WebsiteURL: `http://${name}.s3-website-${region}.amazonaws.com`,
    },
  };
}
