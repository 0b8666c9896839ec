import type { Tag } from "@aws-sdk/client-s3";
import type { Call, Permission } from "../../../core/action";
import { isAwsError } from "../../../core/errors";
import { findVersion } from "../objects/find";
import type { VersionRecord } from "../records";
import type { S3Store } from "../store";
import { type AclInput, bearsAcl } from "./acl";
import { type GivenConditions, type ObjectInput, onBucket, onObject } from "./permissions";

interface VersionInput extends ObjectInput {
  VersionId?: string;
}

interface WriteInput extends ObjectInput, AclInput {
  Tagging?: string;
  ServerSideEncryption?: string;
  SSEKMSKeyId?: string;
  StorageClass?: string;
  WebsiteRedirectLocation?: string;
  IfMatch?: string;
  IfNoneMatch?: string;
}

/**
 * Permissions to read an object. What is not there is told only to those who may list the bucket; others are denied.
 * @param actions names of the current object's and a version's action: `s3:GetObject`, `s3:GetObjectVersion`
 */
export function toRead(
  store: S3Store,
  input: VersionInput,
  call: Call,
  ...actions: readonly (readonly [current: string, version: string])[]
): Permission[] {
  const version = tryFind(store, input);
  const permissions = actions.map(([current, ofVersion]) =>
    onObject(store, input, call, input.VersionId === undefined ? current : ofVersion, {
      "s3:versionid": input.VersionId,
      ...existingTags(version),
    }),
  );
  if (version && !version.deleteMarker) return permissions;
  // The read names no prefix, so a policy that permits listing under one alone does not permit this.
  return [...permissions, onBucket(store, input, call, "s3:ListBucket")];
}

/** Permission to change or delete an object, or one version of it. */
export function onVersion(
  store: S3Store,
  input: VersionInput,
  call: Call,
  [current, ofVersion]: readonly [current: string, version: string],
  given: GivenConditions = {},
): Permission {
  return onObject(store, input, call, input.VersionId === undefined ? current : ofVersion, {
    "s3:versionid": input.VersionId,
    ...existingTags(tryFind(store, input)),
    ...given,
  });
}

/** Permissions to write an object, with what the request says of it. */
export function toWrite(store: S3Store, input: WriteInput, call: Call): Permission[] {
  const conditions = {
    "s3:x-amz-acl": input.ACL,
    "s3:x-amz-server-side-encryption": input.ServerSideEncryption,
    "s3:x-amz-server-side-encryption-aws-kms-key-id": input.SSEKMSKeyId,
    "s3:x-amz-storage-class": input.StorageClass,
    "s3:x-amz-website-redirect-location": input.WebsiteRedirectLocation,
    "s3:if-match": input.IfMatch,
    "s3:if-none-match": input.IfNoneMatch,
    ...requestedTags([...new URLSearchParams(input.Tagging)].map(([Key, Value]) => ({ Key, Value }))),
  };
  const on = (action: string): Permission => onObject(store, input, call, action, conditions);
  return [
    on("s3:PutObject"),
    ...(bearsAcl(input) ? [on("s3:PutObjectAcl")] : []),
    ...(input.Tagging ? [on("s3:PutObjectTagging")] : []),
  ];
}

/** Condition keys of the tags that a request would set. */
export function requestedTags(tags: readonly Tag[] = []): GivenConditions {
  if (tags.length === 0) return {};
  return {
    "s3:RequestObjectTagKeys": tags.map(({ Key }) => Key ?? ""),
    ...Object.fromEntries(tags.map(({ Key, Value }) => [`s3:RequestObjectTag/${Key}`, Value])),
  };
}

function existingTags(version: VersionRecord | undefined): GivenConditions {
  const tags = version?.deleteMarker ? [] : (version?.tags ?? []);
  return Object.fromEntries(tags.map(({ Key, Value }) => [`s3:ExistingObjectTag/${Key}`, Value]));
}

/** A version id that makes no sense is the action's to refuse. */
function tryFind(store: S3Store, input: VersionInput): VersionRecord | undefined {
  try {
    return findVersion(store, input);
  } catch (error) {
    if (isAwsError(error, "InvalidArgument")) return undefined;
    throw error;
  }
}
