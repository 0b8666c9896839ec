import type { Call, Permission } from "../../../core/action";
import { isAwsError, notModelled } from "../../../core/errors";
import { toRead } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { type CopyConditions, checkCopySource } from "../conditions/copy-conditions";
import { invalidArgument, invalidRequest } from "../errors";
import type { BucketRecord, ObjectRecord } from "../records";
import type { S3Store } from "../store";
import { findObject, type ObjectName } from "./find";

/** What CopyObject and UploadPartCopy say of their source. */
export interface CopySourceInput extends CopyConditions {
  CopySource?: string;
  ExpectedSourceBucketOwner?: string;
}

export interface CopySource {
  bucket: BucketRecord;
  object: ObjectRecord;
}

/**
 * Reads `bucket/key[?versionId=…]`, bucket and key percent-encoded, with or without a slash before them.
 * @throws AwsError InvalidArgument; NotModelledByLocalCloud for an access point's ARN
 */
export function parseCopySource(text = ""): Required<Pick<ObjectName, "Bucket" | "Key">> & ObjectName {
  if (/^\/?arn(:|%3a)/i.test(text)) throw notModelled("S3 access point as a source of a copy");
  const [path = "", version] = text.split(/\?versionId=/);
  const [bucket = "", ...key] = decode(path).replace(/^\//, "").split("/");
  if (bucket === "" || key.join("/") === "") throw invalidSource();
  return { Bucket: bucket, Key: key.join("/"), VersionId: version };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw invalidSource();
  }
}

const invalidSource = (): Error =>
  invalidArgument("Invalid copy source object key", "x-amz-copy-source", "x-amz-copy-source");

/** Permissions to read the source of a copy, and its tags where they are copied too. */
export function toReadSource(store: S3Store, input: CopySourceInput, call: Call, tags = false): Permission[] {
  const name = { ...parseCopySource(input.CopySource), ExpectedBucketOwner: input.ExpectedSourceBucketOwner };
  const object = store.objects.index(name.Bucket).current(name.Key);
  const tagged = tags && object && !object.deleteMarker && (object.tags?.length ?? 0) > 0;
  return toRead(
    store,
    name,
    call,
    ["s3:GetObject", "s3:GetObjectVersion"],
    ...(tagged ? [["s3:GetObjectTagging", "s3:GetObjectVersionTagging"] as const] : []),
  );
}

/**
 * Finds the source of a copy and checks its conditions.
 * @throws AwsError NoSuchBucket, NoSuchKey, NoSuchVersion, InvalidRequest, PreconditionFailed
 */
export function findSource(store: S3Store, input: CopySourceInput, call: Call): CopySource {
  const name = parseCopySource(input.CopySource);
  // The source may be in any Region; only the destination must be where the request is signed for.
  const anywhere = { ...call, headers: undefined };
  const bucket = bucketOf(
    store,
    { Bucket: name.Bucket, ExpectedBucketOwner: input.ExpectedSourceBucketOwner },
    anywhere,
  );
  try {
    const object = findObject(store, name, "GET");
    checkCopySource(input, object, store.cloud.clock.now());
    return { bucket, object };
  } catch (error) {
    if (!isAwsError(error, "MethodNotAllowed")) throw error;
    throw invalidRequest(
      "The source of a copy request may not specifically refer to a delete marker by version id.",
    );
  }
}
