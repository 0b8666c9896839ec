import type { GetBucketPolicyCommandOutput } from "@aws-sdk/client-s3";
import { AwsError, isAwsError } from "../../../core/errors";
import { type ResourceContext, resourceType, type Standing, type Value } from "../../../core/resource-type";

interface BucketPolicyProperties {
  Bucket: string;
  PolicyDocument: Value;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html */
export const bucketPolicy = resourceType<BucketPolicyProperties>({
  type: "AWS::S3::BucketPolicy",
  properties: {
    Bucket: { type: "string", required: true, update: "replace" },
    PolicyDocument: { type: "json", required: true },
  },
  attributes: [],

  async create(desired, context) {
    const standing = await policyOf(desired.Bucket, context);
    const wanted = textOf(desired);
    // The same policy is one that an operation put before it was taken up again.
    if (standing !== undefined && standing !== wanted) {
      throw new AwsError(
        "AlreadyExists",
        `The bucket policy already exists on bucket ${desired.Bucket}.`,
        409,
      );
    }
    if (standing === undefined) await put(desired, context);
    return made(desired);
  },

  async update(_standing, desired, _previous, context) {
    await put(desired, context);
    return made(desired);
  },

  async delete({ physicalId }, _previous, context) {
    try {
      await context.call("s3", "DeleteBucketPolicy", { Bucket: physicalId });
    } catch (error) {
      if (!isAwsError(error, "NoSuchBucket")) throw error;
    }
  },
});

const made = ({ Bucket }: BucketPolicyProperties): Standing => ({ physicalId: Bucket, attributes: {} });

const textOf = ({ PolicyDocument }: BucketPolicyProperties): string =>
  typeof PolicyDocument === "string" ? PolicyDocument : JSON.stringify(PolicyDocument);

const put = (desired: BucketPolicyProperties, context: ResourceContext): Promise<object> =>
  context.call("s3", "PutBucketPolicy", { Bucket: desired.Bucket, Policy: textOf(desired) });

async function policyOf(bucket: string, context: ResourceContext): Promise<string | undefined> {
  try {
    const { Policy } = await context.call<GetBucketPolicyCommandOutput>("s3", "GetBucketPolicy", {
      Bucket: bucket,
    });
    return Policy;
  } catch (error) {
    if (isAwsError(error, "NoSuchBucketPolicy")) return undefined;
    throw error;
  }
}
