import type { ResourceContext } from "../../../core/resource-type";
import type { BucketProperties } from "./bucket-properties";
import { apiLifecycleRule } from "./lifecycle-rules";

type Call = ResourceContext["call"];

/** One property of a bucket: the request that sets it, and the one that takes it away. */
interface Setting<K extends keyof BucketProperties> {
  property: K;
  put(call: Call, bucket: string, value: NonNullable<BucketProperties[K]>): Promise<unknown>;
  remove(call: Call, bucket: string): Promise<unknown>;
}

const setting = <K extends keyof BucketProperties>(declared: Setting<K>): Setting<K> => declared;

const publicAccessBlock = setting({
  property: "PublicAccessBlockConfiguration",
  put: (call, Bucket, PublicAccessBlockConfiguration) =>
    call("s3", "PutPublicAccessBlock", { Bucket, PublicAccessBlockConfiguration }),
  remove: (call, Bucket) => call("s3", "DeletePublicAccessBlock", { Bucket }),
});

const ownership = setting({
  property: "OwnershipControls",
  put: (call, Bucket, OwnershipControls) =>
    call("s3", "PutBucketOwnershipControls", { Bucket, OwnershipControls }),
  remove: (call, Bucket) => call("s3", "DeleteBucketOwnershipControls", { Bucket }),
});

const encryption = setting({
  property: "BucketEncryption",
  put: (call, Bucket, { ServerSideEncryptionConfiguration: rules }) =>
    call("s3", "PutBucketEncryption", {
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: rules.map(({ ServerSideEncryptionByDefault, ...rule }) => ({
          ...rule,
          ApplyServerSideEncryptionByDefault: ServerSideEncryptionByDefault,
        })),
      },
    }),
  remove: (call, Bucket) => call("s3", "DeleteBucketEncryption", { Bucket }),
});

const versioning = setting({
  property: "VersioningConfiguration",
  put: (call, Bucket, VersioningConfiguration) =>
    call("s3", "PutBucketVersioning", { Bucket, VersioningConfiguration }),
  // A bucket that was once versioned can only be suspended.
  remove: (call, Bucket) =>
    call("s3", "PutBucketVersioning", { Bucket, VersioningConfiguration: { Status: "Suspended" } }),
});

const lifecycle = setting({
  property: "LifecycleConfiguration",
  put: (call, Bucket, { Rules, TransitionDefaultMinimumObjectSize }) =>
    call("s3", "PutBucketLifecycleConfiguration", {
      Bucket,
      LifecycleConfiguration: { Rules: Rules.map(apiLifecycleRule) },
      TransitionDefaultMinimumObjectSize,
    }),
  remove: (call, Bucket) => call("s3", "DeleteBucketLifecycle", { Bucket }),
});

const cors = setting({
  property: "CorsConfiguration",
  put: (call, Bucket, { CorsRules }) =>
    call("s3", "PutBucketCors", {
      Bucket,
      CORSConfiguration: {
        CORSRules: CorsRules.map(({ Id, MaxAge, ExposedHeaders, ...rule }) => ({
          ...rule,
          ID: Id,
          MaxAgeSeconds: MaxAge,
          ExposeHeaders: ExposedHeaders,
        })),
      },
    }),
  remove: (call, Bucket) => call("s3", "DeleteBucketCors", { Bucket }),
});

const logging = setting({
  property: "LoggingConfiguration",
  put: (call, Bucket, { DestinationBucketName, LogFilePrefix, TargetObjectKeyFormat }) =>
    call("s3", "PutBucketLogging", {
      Bucket,
      BucketLoggingStatus: {
        LoggingEnabled: {
          TargetBucket: DestinationBucketName ?? Bucket,
          TargetPrefix: LogFilePrefix ?? "",
          TargetObjectKeyFormat,
        },
      },
    }),
  remove: (call, Bucket) => call("s3", "PutBucketLogging", { Bucket, BucketLoggingStatus: {} }),
});

const accessControl = setting({
  property: "AccessControl",
  put: (call, Bucket, name) => call("s3", "PutBucketAcl", { Bucket, ACL: cannedAcl(name) }),
  remove: (call, Bucket) => call("s3", "PutBucketAcl", { Bucket, ACL: "private" }),
});

/** Templates write canned ACLs as `LogDeliveryWrite`, the API as `log-delivery-write`. */
export const cannedAcl = (name: string): string => name.replace(/(?!^)([A-Z])/g, "-$1").toLowerCase();

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

async function bring<K extends keyof BucketProperties>(
  { property, put, remove }: Setting<K>,
  call: Call,
  bucket: string,
  desired: BucketProperties,
  previous: BucketProperties,
): Promise<void> {
  const value = desired[property];
  if (same(value, previous[property])) return;
  if (value === undefined) await remove(call, bucket);
  else await put(call, bucket, value as NonNullable<BucketProperties[K]>);
}

/**
 * Brings a bucket's configuration from one set of properties to another, in an order in which no step needs a later one:
 * an ACL needs the ownership that permits it.
 */
export async function bringSettings(
  call: Call,
  bucket: string,
  desired: BucketProperties,
  previous: BucketProperties,
): Promise<void> {
  await bring(publicAccessBlock, call, bucket, desired, previous);
  await bring(ownership, call, bucket, desired, previous);
  await bring(accessControl, call, bucket, desired, previous);
  await bring(encryption, call, bucket, desired, previous);
  await bring(versioning, call, bucket, desired, previous);
  await bring(lifecycle, call, bucket, desired, previous);
  await bring(cors, call, bucket, desired, previous);
  await bring(logging, call, bucket, desired, previous);
}
