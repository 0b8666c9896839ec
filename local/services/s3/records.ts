import type {
  CORSRule,
  EncryptionType,
  LoggingEnabled,
  ObjectOwnership,
  PublicAccessBlockConfiguration,
  ServerSideEncryption,
  StorageClass,
  Tag,
  TransitionDefaultMinimumObjectSize,
} from "@aws-sdk/client-s3";
import type { ChecksumAlgorithm } from "./wire/checksums";

/** What S3 keeps, as it stands in its tables: JSON, times in milliseconds since 1970, sizes in bytes. */

export type VersioningStatus = "Enabled" | "Suspended";

/** Encryption of new objects, or of one object. */
export interface Encryption {
  algorithm: ServerSideEncryption;
  /** Key as it was given; S3 keeps it so in the bucket's configuration and prints its ARN on objects. */
  keyId?: string;
  bucketKey?: boolean;
}

/** Encryption that somebody configured for a bucket. */
export interface BucketEncryption extends Encryption {
  /** Kinds of encryption that writers may not ask for, as they were put. */
  blocked?: EncryptionType[];
}

export interface LifecycleRecord {
  /** As they were put, but dates are ISO 8601 text. */
  rules: unknown[];
  minimumSize: TransitionDefaultMinimumObjectSize;
}

export interface BucketRecord {
  name: string;
  /** Tells this bucket from an earlier one of the same name. */
  id: string;
  region: string;
  /** LocationConstraint as it was given; absent in us-east-1. */
  location?: string;
  created: number;
  /** Absent where nobody configured it: then S3 encrypts with keys of its own. */
  encryption?: BucketEncryption;
  /** Absent until the bucket is first versioned. */
  versioning?: VersioningStatus;
  /** Bucket policy, text as it was put. */
  policy?: string;
  tags?: Tag[];
  publicAccessBlock?: PublicAccessBlockConfiguration;
  ownership?: ObjectOwnership;
  lifecycle?: LifecycleRecord;
  cors?: CORSRule[];
  logging?: LoggingEnabled;
  /** Canned ACL, other than `private`. */
  acl?: string;
}

/** A stretch of an object's bytes in a file of its own. */
export interface Segment {
  id: string;
  size: number;
}

export type ChecksumType = "FULL_OBJECT" | "COMPOSITE";

export interface StoredChecksum {
  algorithm: ChecksumAlgorithm;
  /** Base64; of a COMPOSITE checksum with `-<parts>` behind it. */
  value: string;
  type: ChecksumType;
}

/** Headers that S3 gives back as they came. */
export interface SystemHeaders {
  contentType: string;
  cacheControl?: string;
  contentDisposition?: string;
  contentEncoding?: string;
  contentLanguage?: string;
  expires?: string;
  redirect?: string;
}

/** What an object has beside its bytes. */
export interface ObjectAttributes {
  headers: SystemHeaders;
  metadata: Record<string, string>;
  encryption: Encryption;
  /** Absent for STANDARD. */
  storageClass?: StorageClass;
  tags?: Tag[];
}

interface Version {
  bucket: string;
  key: string;
  /** `null` for what was written without versioning. */
  versionId: string;
  /** Rises with every write: of the versions of a key, the one with the highest is current. */
  order: number;
  modified: number;
}

export interface DeleteMarkerRecord extends Version {
  deleteMarker: true;
}

/** One part of an object that was uploaded in parts. */
export interface ObjectPart {
  number: number;
  size: number;
  /** Base64. */
  checksum?: string;
}

export interface ObjectRecord extends Version, ObjectAttributes {
  deleteMarker?: undefined;
  size: number;
  /** Without the quotes. */
  etag: string;
  segments: Segment[];
  checksum?: StoredChecksum;
  parts?: ObjectPart[];
  /** Upload that made it: a second CompleteMultipartUpload finds its result here. */
  uploadId?: string;
}

export type VersionRecord = ObjectRecord | DeleteMarkerRecord;

export interface UploadRecord extends ObjectAttributes {
  bucket: string;
  bucketId: string;
  key: string;
  uploadId: string;
  /** In the same row as the versions': a version with a higher one was written after the upload began. */
  order: number;
  /** Whether the key held an object when the upload began. */
  overwrites: boolean;
  initiated: number;
  checksumAlgorithm?: ChecksumAlgorithm;
  checksumType?: ChecksumType;
  /** Who began it. */
  initiator: { ID: string; DisplayName: string };
}

export interface PartRecord {
  uploadId: string;
  number: number;
  size: number;
  /** Hexadecimal MD5. */
  etag: string;
  modified: number;
  segment?: Segment;
  checksum?: StoredChecksum;
}
