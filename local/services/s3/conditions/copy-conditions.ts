import { preconditionFailed } from "../errors";
import type { ObjectRecord } from "../records";
import { namesEtag } from "./etag";
import { unmodifiedSince } from "./read-conditions";

/** Conditions of CopyObject and UploadPartCopy on their source. */
export interface CopyConditions {
  CopySourceIfMatch?: string;
  CopySourceIfNoneMatch?: string;
  CopySourceIfModifiedSince?: Date;
  CopySourceIfUnmodifiedSince?: Date;
}

/**
 * Checks the conditions on the source of a copy. Unlike a read, every one that fails is a 412.
 * @throws AwsError PreconditionFailed
 */
export function checkCopySource(conditions: CopyConditions, source: ObjectRecord, now: number): void {
  const { CopySourceIfMatch, CopySourceIfNoneMatch } = conditions;
  const { CopySourceIfModifiedSince, CopySourceIfUnmodifiedSince } = conditions;
  if (CopySourceIfMatch !== undefined) {
    if (!namesEtag(CopySourceIfMatch, source.etag)) throw failed("If-Match");
  } else if (CopySourceIfUnmodifiedSince && source.modified > CopySourceIfUnmodifiedSince.getTime()) {
    throw failed("If-Unmodified-Since");
  }
  if (CopySourceIfNoneMatch !== undefined) {
    if (namesEtag(CopySourceIfNoneMatch, source.etag)) throw failed("If-None-Match");
  } else if (CopySourceIfModifiedSince && unmodifiedSince(CopySourceIfModifiedSince, source, now)) {
    throw failed("If-Modified-Since");
  }
}

const failed = (condition: string): Error => preconditionFailed(`x-amz-copy-source-${condition}`);
