import type { StorageClass } from "@aws-sdk/client-s3";
import { AwsError, notModelled } from "../../../core/errors";

/** Classes whose objects can be read at once; they differ in price alone. */
const READABLE: readonly string[] = [
  "STANDARD",
  "STANDARD_IA",
  "ONEZONE_IA",
  "INTELLIGENT_TIERING",
  "GLACIER_IR",
  "REDUCED_REDUNDANCY",
];

/** Classes whose objects must be restored before they are read. */
const ARCHIVES: readonly string[] = ["GLACIER", "DEEP_ARCHIVE"];

/**
 * Checks the storage class of a write.
 * @returns what is kept: nothing for STANDARD
 * @throws AwsError InvalidStorageClass; NotModelledByLocalCloud for archives
 */
export function storageClassFor(wanted: StorageClass | undefined): StorageClass | undefined {
  if (wanted === undefined || wanted === "STANDARD") return undefined;
  if (READABLE.includes(wanted)) return wanted;
  if (ARCHIVES.includes(wanted)) throw notModelled(`S3 storage class ${wanted}`);
  throw new AwsError("InvalidStorageClass", "The storage class you specified is not valid", 400, {
    StorageClassRequested: wanted,
  });
}
