import { randomBytes } from "node:crypto";
import { noSuchBucket } from "../errors";
import type { BucketRecord, ObjectRecord, VersionRecord } from "../records";
import type { S3Store } from "../store";
import { hidesMd5 } from "./encryption";
import { makeVersionId, NULL_VERSION } from "./version-id";

/** A new object whose bytes are on disk. */
export type NewObject = Omit<ObjectRecord, "bucket" | "versionId" | "order" | "modified">;

/** Checks conditions on what a key holds, and throws when they do not hold. */
type Check = (current: VersionRecord | undefined) => void;

/**
 * Makes bytes that are on disk an object: from here on it can be read. When it fails, the bytes are still there.
 * @param check nothing can come between it and the write
 * @param modified time of the object; now unless said
 * @throws AwsError of the check; NoSuchBucket when the bucket has gone meanwhile
 */
export async function commit(
  store: S3Store,
  { name, id }: BucketRecord,
  object: NewObject,
  check: Check,
  modified = store.now(),
): Promise<ObjectRecord> {
  const bucket = store.buckets.find(name);
  if (bucket?.id !== id) throw noSuchBucket(name);
  check(store.objects.index(name).current(object.key));
  const order = store.nextOrder();
  const versionId = bucket.versioning === "Enabled" ? makeVersionId(order) : NULL_VERSION;
  const version: ObjectRecord = { ...object, bucket: name, versionId, order, modified };
  await store.objects.put(version);
  return version;
}

/** Like `commit`, of bytes that belong to nobody else: when it fails, they are removed. */
export async function commitNew(
  store: S3Store,
  bucket: BucketRecord,
  object: NewObject,
  check: Check,
): Promise<ObjectRecord> {
  try {
    return await commit(store, bucket, object, check);
  } catch (error) {
    await store.bodies.remove(object.segments);
    throw error;
  }
}

/** @returns the entity tag of bytes that were written at once */
export function etagOf(md5: string, encryption: ObjectRecord["encryption"]): string {
  return hidesMd5(encryption) ? randomBytes(16).toString("hex") : md5;
}

/** Member of an answer that names the version just written; S3 gives it in buckets with versioning alone. */
export const writtenVersion = ({ versionId }: VersionRecord): { VersionId?: string } =>
  versionId === NULL_VERSION ? {} : { VersionId: versionId };

/** Member of an answer that names the version just read; a bucket that was never versioned has none. */
export const readVersion = (
  { versioning }: BucketRecord,
  { versionId }: VersionRecord,
): { VersionId?: string } => (versioning === undefined ? {} : { VersionId: versionId });
