import { namesEtag } from "../conditions/etag";
import { noSuchKey, preconditionFailed } from "../errors";
import type { BucketRecord, DeleteMarkerRecord, VersionRecord } from "../records";
import type { S3Store } from "../store";
import { findVersion } from "./find";
import { makeVersionId, NULL_VERSION } from "./version-id";

export interface Deletion {
  key: string;
  versionId?: string;
  /** Entity tag that the current version must have, or `*` for any. */
  ifMatch?: string;
}

/** What a deletion gave; S3 answers like this for one object and, with other names, for many. */
export interface Deleted {
  VersionId?: string;
  DeleteMarker?: true;
}

/**
 * Deletes an object: a version for good, or, in a bucket with versioning, the current one by a delete marker. What is not
 * there is deleted already.
 * @throws AwsError PreconditionFailed, NoSuchKey (of a condition), InvalidArgument (of a version id)
 */
export async function deleteObject(
  store: S3Store,
  bucket: BucketRecord,
  { key, versionId, ifMatch }: Deletion,
): Promise<Deleted> {
  if (ifMatch !== undefined) checkDelete(ifMatch, key, store.objects.index(bucket.name).current(key));
  const version = findVersion(store, { Bucket: bucket.name, Key: key, VersionId: versionId });
  if (versionId === undefined && bucket.versioning !== undefined) return mark(store, bucket, key);
  if (version) await store.objects.remove(version);
  if (bucket.versioning === undefined || versionId === undefined) return {};
  return { VersionId: versionId, ...(version?.deleteMarker && { DeleteMarker: true }) };
}

function checkDelete(ifMatch: string, key: string, current: VersionRecord | undefined): void {
  if (!current || current.deleteMarker) {
    throw ifMatch.trim() === "*" ? preconditionFailed("If-Match") : noSuchKey(key);
  }
  if (!namesEtag(ifMatch, current.etag)) throw preconditionFailed("If-Match");
}

async function mark(store: S3Store, { name, versioning }: BucketRecord, key: string): Promise<Deleted> {
  const order = store.nextOrder();
  const marker: DeleteMarkerRecord = {
    bucket: name,
    key,
    versionId: versioning === "Enabled" ? makeVersionId(order) : NULL_VERSION,
    order,
    modified: store.now(),
    deleteMarker: true,
  };
  await store.objects.put(marker);
  return { VersionId: marker.versionId, DeleteMarker: true };
}
