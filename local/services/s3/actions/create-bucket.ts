import type { CreateBucketCommandInput, CreateBucketCommandOutput } from "@aws-sdk/client-s3";
import type { Action, Call } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { uuid } from "../../../core/ids";
import { HOME_REGION } from "../../../core/regions";
import { bearsAcl, bucketAcl, OWNERSHIPS } from "../access/acl";
import { bucketArn } from "../access/permissions";
import { requireBucketName } from "../buckets/bucket-name";
import { regionFor } from "../buckets/location";
import { bucketTags } from "../configuration/tags";
import { aclWithoutOwnership, bucketAlreadyOwned, invalidArgument, invalidTag } from "../errors";
import type { BucketRecord } from "../records";
import type { S3Store } from "../store";

type Input = CreateBucketCommandInput;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export const createBucket = (
  store: S3Store,
): Action<Input, Omit<CreateBucketCommandOutput, "$metadata">> => ({
  name: "CreateBucket",
  permissions(input) {
    const resource = bucketArn(input.Bucket ?? "");
    const { LocationConstraint, Tags = [] } = input.CreateBucketConfiguration ?? {};
    const conditions = {
      ...(LocationConstraint && { "s3:LocationConstraint": LocationConstraint }),
      ...(input.ACL && { "s3:x-amz-acl": input.ACL }),
    };
    return [
      { action: "s3:CreateBucket", resource, conditions },
      ...(bearsAcl(input) ? [{ action: "s3:PutBucketAcl", resource, conditions }] : []),
      ...(input.ObjectOwnership ? [{ action: "s3:PutBucketOwnershipControls", resource }] : []),
      ...(Tags.length > 0 ? [{ action: "s3:TagResource", resource }] : []),
    ];
  },
  async handle(input, call) {
    const bucket = newBucket(store, input, call);
    const standing = store.buckets.find(bucket.name);
    if (standing) refuseSecond(standing, bucket, call);
    else await store.buckets.create(bucket);
    const home = bucket.region === HOME_REGION;
    return {
      Location: home ? `/${bucket.name}` : `http://${bucket.name}.s3.amazonaws.com/`,
      BucketArn: bucketArn(bucket.name),
    };
  },
});

function newBucket(store: S3Store, input: Input, call: Call): BucketRecord {
  const name = requireBucketName(input.Bucket);
  const configuration = input.CreateBucketConfiguration ?? {};
  if (input.ObjectLockEnabledForBucket)
    throw notModelled("S3 Object Lock (x-amz-bucket-object-lock-enabled)");
  if (configuration.Location || configuration.Bucket) throw notModelled("S3 directory buckets");
  if (input.BucketNamespace === "account-regional") throw notModelled("S3 account-regional buckets");
  const { ObjectOwnership: ownership = "BucketOwnerEnforced" } = input;
  if (!OWNERSHIPS.includes(ownership)) {
    throw invalidArgument(`Invalid x-amz-object-ownership header: ${ownership}`, "x-amz-object-ownership");
  }
  const bucket: BucketRecord = {
    name,
    id: uuid(),
    region: regionFor(configuration.LocationConstraint, call.region),
    location: configuration.LocationConstraint,
    created: store.now(),
    ownership,
    publicAccessBlock: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    tags: newTags(configuration.Tags, call),
  };
  return { ...bucket, acl: newAcl(input, bucket) };
}

/** An ACL of the owner's alone is taken although the bucket knows no ACLs; any other is not. */
function newAcl(input: Input, bucket: BucketRecord): string | undefined {
  if (!bearsAcl(input) || input.ACL === "private") return undefined;
  if (bucket.ownership === "BucketOwnerEnforced") throw aclWithoutOwnership();
  return bucketAcl(input, bucket);
}

/** Tags of AWS's own come from inside, with CloudFormation's buckets. */
function newTags(
  given: NonNullable<Input["CreateBucketConfiguration"]>["Tags"],
  { headers }: Call,
): BucketRecord["tags"] {
  const tags = bucketTags(given, [], true);
  if (headers && tags.some(({ Key }) => Key?.startsWith("aws:"))) {
    throw invalidTag(
      `User-defined tag keys can't start with "aws:". This prefix is reserved for system tags. Remove "aws:" from your tag keys and try again.`,
    );
  }
  return tags.length > 0 ? tags : undefined;
}

/**
 * us-east-1 answers the same request a second time as if nothing had been there, every other Region refuses it.
 * @throws AwsError BucketAlreadyOwnedByYou
 */
function refuseSecond(standing: BucketRecord, wanted: BucketRecord, call: Call): void {
  const same = standing.region === HOME_REGION && call.region === HOME_REGION && !wanted.location;
  if (!same || wanted.tags) throw bucketAlreadyOwned(standing.name);
}
