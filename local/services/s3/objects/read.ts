import type { ChecksumMode } from "@aws-sdk/client-s3";
import type { Call } from "../../../core/action";
import { type BucketInput, bucketOf } from "../access/permissions";
import { parseRange, partRange, type Range } from "../conditions/range";
import { checkRead, type ReadConditions } from "../conditions/read-conditions";
import { invalidRequest } from "../errors";
import type { BucketRecord, ObjectRecord } from "../records";
import type { S3Store } from "../store";
import { checksumMembers } from "../wire/checksums";
import { readVersion } from "./commit";
import { type EncryptionInput, encryptionMembers, refuseCustomerKeys } from "./encryption";
import { findObject, type ObjectName } from "./find";
import { headerMembers } from "./metadata";

/** What GetObject and HeadObject share. */
export interface ReadInput extends BucketInput, ObjectName, ReadConditions, EncryptionInput {
  Range?: string;
  PartNumber?: number;
  ChecksumMode?: ChecksumMode;
  ResponseCacheControl?: string;
  ResponseContentDisposition?: string;
  ResponseContentEncoding?: string;
  ResponseContentLanguage?: string;
  ResponseContentType?: string;
  ResponseExpires?: Date;
}

/** The object that a read names, and which of its bytes. */
export interface Read {
  bucket: BucketRecord;
  object: ObjectRecord;
  range: Range;
  /** Whether the answer is 206 Partial Content. */
  partial: boolean;
}

/**
 * Finds what a read names and checks its conditions.
 * @throws AwsError NoSuchKey, NoSuchVersion, MethodNotAllowed, PreconditionFailed, NotModified, InvalidRange …
 */
export function openRead(store: S3Store, input: ReadInput, call: Call, method: string): Read {
  const bucket = bucketOf(store, input, call);
  refuseCustomerKeys(input);
  if (call.identity.kind === "anonymous" && overrides(input).length > 0) {
    throw invalidRequest("Request specific response headers cannot be used for anonymous GET requests.");
  }
  const object = findObject(store, input, method);
  checkRead(input, object, store.cloud.clock.now());
  if (input.Range !== undefined && input.PartNumber !== undefined) {
    throw invalidRequest("Cannot specify both Range header and partNumber query parameter");
  }
  const asked =
    input.PartNumber === undefined
      ? input.Range && parseRange(input.Range, object.size)
      : partRange(object, input.PartNumber);
  return { bucket, object, range: asked || { start: 0, end: object.size }, partial: Boolean(asked) };
}

/** Members of the answers of GetObject and HeadObject. */
export function readMembers(read: Read, input: ReadInput) {
  const { bucket, object, range, partial } = read;
  return {
    AcceptRanges: "bytes",
    LastModified: new Date(object.modified),
    ContentLength: range.end - range.start,
    ETag: `"${object.etag}"`,
    ...headerMembers(object),
    ...Object.fromEntries(overrides(input)),
    ...encryptionMembers(object.encryption, bucket.region),
    ...readVersion(bucket, object),
    ...checksumOfRead(read, input),
    StorageClass: object.storageClass,
    TagCount: object.tags?.length || undefined,
    ...(input.PartNumber !== undefined && object.parts && { PartsCount: object.parts.length }),
    ...(partial && {
      ContentRange: `bytes ${range.start}-${range.end - 1}/${object.size}`,
      $metadata: { httpStatusCode: 206 },
    }),
  };
}

/** Headers that the request itself sets in the answer. */
function overrides(input: ReadInput): [member: string, value: string][] {
  const given: [string, string | undefined][] = [
    ["CacheControl", input.ResponseCacheControl],
    ["ContentDisposition", input.ResponseContentDisposition],
    ["ContentEncoding", input.ResponseContentEncoding],
    ["ContentLanguage", input.ResponseContentLanguage],
    ["ContentType", input.ResponseContentType],
    ["Expires", input.ResponseExpires?.toUTCString()],
  ];
  return given.flatMap(([member, value]) => (value === undefined ? [] : [[member, value]]));
}

/** A checksum is given when it is the checksum of just the bytes that are given. */
function checksumOfRead({ object, range }: Read, { ChecksumMode, PartNumber }: ReadInput) {
  const { checksum, parts } = object;
  if (!checksum || ChecksumMode?.toUpperCase() !== "ENABLED") return {};
  const part = parts?.find(({ number }) => number === PartNumber);
  if (part?.checksum && checksum.type === "COMPOSITE") {
    return { ...checksumMembers({ ...checksum, value: part.checksum }), ChecksumType: checksum.type };
  }
  if (range.end - range.start < object.size) return {};
  return { ...checksumMembers(checksum), ChecksumType: checksum.type };
}
