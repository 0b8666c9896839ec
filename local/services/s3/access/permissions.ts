import type { Call, Conditions, Permission } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { ACCOUNT } from "../../../core/regions";
import { accessDenied, permanentRedirect } from "../errors";
import type { BucketRecord } from "../records";
import type { S3Store } from "../store";
import { isPublicPolicy } from "./public-policy";

/** What every request on a bucket names. */
export interface BucketInput {
  Bucket?: string;
  ExpectedBucketOwner?: string;
}

export interface ObjectInput extends BucketInput {
  Key?: string;
}

export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;

/** Condition keys by name; what is undefined does not count. */
export type GivenConditions = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Finds the bucket of a request, as S3 does before anything else: whether it exists is told to everybody.
 * @throws AwsError NoSuchBucket; PermanentRedirect when the request was signed for another Region; AccessDenied when the
 *   bucket's owner is not the expected one
 */
export function bucketOf(store: S3Store, input: BucketInput, call: Call): BucketRecord {
  const bucket = store.buckets.get(input.Bucket ?? "");
  requireOwner(input.ExpectedBucketOwner);
  const signedElsewhere = call.region !== bucket.region && call.identity.kind !== "anonymous";
  // Services inside call from their own Region; on AWS they find the bucket's by themselves.
  if (call.headers && signedElsewhere) throw permanentRedirect(bucket.name, bucket.region);
  return bucket;
}

/** @throws AwsError when the expected owner is no account id, or not this account's */
export function requireOwner(expected: string | undefined): void {
  if (expected === undefined) return;
  if (!/^\d{12}$/.test(expected)) {
    throw new AwsError(
      "InvalidBucketOwnerAWSAccountID",
      `The value of the expected bucket owner parameter must be an AWS Account ID... [${expected}]`,
    );
  }
  if (expected !== ACCOUNT) throw accessDenied();
}

/** An action on a bucket itself: `s3:ListBucket` on `arn:aws:s3:::name`. */
export function onBucket(
  store: S3Store,
  input: BucketInput,
  call: Call,
  action: string,
  given: GivenConditions = {},
): Permission {
  const bucket = bucketOf(store, input, call);
  return permission(bucket, call, action, bucketArn(bucket.name), given);
}

/** An action on an object, whether it exists or not. */
export function onObject(
  store: S3Store,
  input: ObjectInput,
  call: Call,
  action: string,
  given: GivenConditions = {},
): Permission {
  const bucket = bucketOf(store, input, call);
  return permission(bucket, call, action, `${bucketArn(bucket.name)}/${input.Key}`, given);
}

function permission(
  bucket: BucketRecord,
  call: Call,
  action: string,
  resource: string,
  given: GivenConditions,
): Permission {
  const conditions: Record<string, string | readonly string[]> = {
    "aws:ResourceAccount": ACCOUNT,
    "s3:ResourceAccount": ACCOUNT,
    ...ofHeaders(call),
  };
  for (const [key, value] of Object.entries(given)) if (value !== undefined) conditions[key] = value;
  const resourcePolicy = effectivePolicy(bucket, call);
  return { action, resource, conditions, ...(resourcePolicy && { resourcePolicy }) };
}

function ofHeaders({ headers }: Call): Conditions {
  const hash = headers?.["x-amz-content-sha256"];
  return hash === undefined ? {} : { "s3:x-amz-content-sha256": hash };
}

/** With RestrictPublicBuckets, a policy that is public counts for nobody outside the account. */
function effectivePolicy(bucket: BucketRecord, call: Call): string | undefined {
  const restricted = bucket.publicAccessBlock?.RestrictPublicBuckets && call.identity.kind === "anonymous";
  return restricted && isPublicPolicy(bucket.policy) ? undefined : bucket.policy;
}
