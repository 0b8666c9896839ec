import { conditionalConflict, noSuchKey, notImplemented, preconditionFailed } from "../errors";
import type { ObjectRecord, UploadRecord, VersionRecord } from "../records";
import { namesEtag } from "./etag";

/** Conditions of PutObject, CopyObject and CompleteMultipartUpload on what they replace. */
export interface WriteConditions {
  IfMatch?: string;
  IfNoneMatch?: string;
}

/**
 * Checks that S3 takes conditions of this form for a write.
 * @throws AwsError NotImplemented
 */
export function requireWriteConditions({ IfMatch, IfNoneMatch }: WriteConditions): void {
  if (IfMatch !== undefined && IfNoneMatch !== undefined) {
    throw notImplemented(
      "If-Match,If-None-Match",
      "Multiple conditional request headers present in the request",
    );
  }
  if (IfNoneMatch !== undefined && IfNoneMatch !== "*") throw unaccepted("If-None-Match");
  if (IfMatch === "*") throw unaccepted("If-Match");
}

const unaccepted = (header: string): Error =>
  notImplemented(header, `We don't accept the provided value of ${header} header for this API`);

/**
 * Checks the conditions of a write against what the key holds. The write must be done in the same turn, so that of
 * several writers with the same condition one wins.
 * @param current newest version of the key; a delete marker is as good as nothing
 * @throws AwsError PreconditionFailed, NoSuchKey
 */
export function checkWrite(
  { IfMatch, IfNoneMatch }: WriteConditions,
  key: string,
  current: VersionRecord | undefined,
): void {
  const object = current?.deleteMarker ? undefined : current;
  if (IfNoneMatch !== undefined && object) throw preconditionFailed("If-None-Match");
  if (IfMatch === undefined) return;
  if (!object) throw noSuchKey(key);
  if (!namesEtag(IfMatch, object.etag)) throw preconditionFailed("If-Match");
}

/**
 * Checks the conditions of a write that completes an upload: what happened to the key since the upload began is a
 * conflict, even when the key looks right again.
 * @throws AwsError PreconditionFailed, NoSuchKey, ConditionalRequestConflict
 */
export function checkCompletion(
  conditions: WriteConditions,
  upload: UploadRecord,
  current: VersionRecord | undefined,
): void {
  checkWrite(conditions, upload.key, current);
  if (conditions.IfNoneMatch !== undefined && upload.overwrites) {
    throw conditionalConflict("If-None-Match", upload.key);
  }
  if (conditions.IfMatch !== undefined && (current as ObjectRecord).order > upload.order) {
    throw conditionalConflict("If-Match", upload.key);
  }
}
