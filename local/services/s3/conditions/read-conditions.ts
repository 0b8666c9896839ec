import { notModified, preconditionFailed } from "../errors";
import type { ObjectRecord } from "../records";
import { namesEtag } from "./etag";

/** Conditions of GetObject and HeadObject. */
export interface ReadConditions {
  IfMatch?: string;
  IfNoneMatch?: string;
  IfModifiedSince?: Date;
  IfUnmodifiedSince?: Date;
}

/**
 * Checks the conditions of a read, an entity tag before a time.
 * @param now a time that has not come yet is no If-Modified-Since
 * @throws AwsError PreconditionFailed (412) or NotModified (304)
 * @see https://datatracker.ietf.org/doc/html/rfc9110#section-13.2.2
 */
export function checkRead(conditions: ReadConditions, object: ObjectRecord, now: number): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions;
  if (IfMatch !== undefined) {
    if (!namesEtag(IfMatch, object.etag)) throw preconditionFailed("If-Match");
  } else if (IfUnmodifiedSince && object.modified > IfUnmodifiedSince.getTime()) {
    throw preconditionFailed("If-Unmodified-Since");
  }
  if (IfNoneMatch !== undefined) {
    if (namesEtag(IfNoneMatch, object.etag)) throw notModified(object);
  } else if (IfModifiedSince && unmodifiedSince(IfModifiedSince, object, now)) {
    throw notModified(object);
  }
}

/** @returns whether an object is unchanged since a time that is not in the future */
export function unmodifiedSince(time: Date, object: ObjectRecord, now: number): boolean {
  return object.modified <= time.getTime() && time.getTime() <= now;
}
