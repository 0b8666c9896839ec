import type { StorageClass } from "@aws-sdk/client-s3";
import type { Call } from "../../../core/action";
import { type AclInput, checkObjectAcl } from "../access/acl";
import { headerTags } from "../configuration/tags";
import { invalidRequest } from "../errors";
import type { BucketRecord, ObjectAttributes } from "../records";
import { type EncryptionInput, encryptionFor } from "./encryption";
import { type HeaderInput, systemHeaders, userMetadata } from "./metadata";
import { storageClassFor } from "./storage-class";

/** What a request says of Object Lock, which no bucket of the local cloud has. */
export interface LockInput {
  ObjectLockMode?: string;
  ObjectLockRetainUntilDate?: Date;
  ObjectLockLegalHoldStatus?: string;
  ObjectLockEventHold?: string;
}

/** Everything that a request may say of a new object beside its bytes. */
export interface AttributesInput extends HeaderInput, EncryptionInput, LockInput, AclInput {
  StorageClass?: StorageClass;
  Tagging?: string;
}

/**
 * Reads what is kept of a new object beside its bytes.
 * @throws AwsError InvalidArgument, MetadataTooLarge, InvalidStorageClass, AccessControlListNotSupported …
 */
export function attributesOf(input: AttributesInput, bucket: BucketRecord, call: Call): ObjectAttributes {
  refuseLock(input);
  checkObjectAcl(input, bucket);
  return {
    headers: systemHeaders(input, call),
    metadata: userMetadata(input),
    encryption: encryptionFor(input, bucket),
    storageClass: storageClassFor(input.StorageClass),
    tags: headerTags(input.Tagging),
  };
}

/** @throws AwsError InvalidRequest, as S3 says it of a bucket without Object Lock */
export function refuseLock(input: LockInput): void {
  const { ObjectLockMode, ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus, ObjectLockEventHold } = input;
  const asked = [ObjectLockMode, ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus, ObjectLockEventHold];
  if (asked.some((value) => value !== undefined)) {
    throw invalidRequest("Bucket is missing Object Lock Configuration");
  }
}
