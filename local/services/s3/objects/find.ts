import { invalidVersionId, keyTooLong, methodNotAllowed, noSuchKey, noSuchVersion } from "../errors";
import type { DeleteMarkerRecord, ObjectRecord, VersionRecord } from "../records";
import type { S3Store } from "../store";
import { NULL_VERSION, orderOfVersionId } from "./version-id";

/** Most bytes of a key in UTF-8. */
const LONGEST_KEY = 1024;

/** What names an object, or one version of it. */
export interface ObjectName {
  Bucket?: string;
  Key?: string;
  VersionId?: string;
}

/** @throws AwsError KeyTooLongError */
export function requireKey(key = ""): string {
  const size = Buffer.byteLength(key);
  if (size > LONGEST_KEY) throw keyTooLong(size);
  return key;
}

/**
 * @returns the version that a request names, or the current one; undefined when there is none
 * @throws AwsError InvalidArgument when the text can be no version's id
 */
export function findVersion(store: S3Store, name: ObjectName): VersionRecord | undefined {
  const { Bucket = "", Key = "", VersionId } = name;
  const index = store.objects.index(Bucket);
  if (VersionId === undefined) return index.current(Key);
  if (VersionId !== NULL_VERSION && orderOfVersionId(VersionId) === undefined)
    throw invalidVersionId(VersionId);
  return index.versions(Key).find(({ versionId }) => versionId === VersionId);
}

/**
 * Finds the object that a read names.
 * @param method of the request, which S3 repeats when it refuses a delete marker
 * @throws AwsError NoSuchKey, NoSuchVersion, MethodNotAllowed
 */
export function findObject(store: S3Store, name: ObjectName, method: string): ObjectRecord {
  const { Key = "", VersionId } = name;
  const version = findVersion(store, name);
  if (version && !version.deleteMarker) return version;
  if (version && VersionId !== undefined) throw refusedMarker(version, method);
  if (VersionId !== undefined) throw noSuchVersion(Key, VersionId);
  throw noSuchKey(Key, version);
}

/**
 * Finds the object whose tags or ACL a request means; unlike a read, it sees a current delete marker and refuses it.
 * @throws AwsError NoSuchKey, NoSuchVersion, MethodNotAllowed
 */
export function findSubject(store: S3Store, name: ObjectName, method: string): ObjectRecord {
  const current = findVersion(store, name);
  if (current?.deleteMarker) throw refusedMarker(current, method);
  return findObject(store, name, method);
}

const refusedMarker = ({ versionId, modified }: DeleteMarkerRecord, method: string): Error =>
  methodNotAllowed(method, "DeleteMarker", {
    allow: "DELETE",
    "last-modified": new Date(modified).toUTCString(),
    "x-amz-delete-marker": "true",
    "x-amz-version-id": versionId,
  });
