import { createHash } from "node:crypto";
import type { ServerSideEncryption } from "@aws-sdk/client-s3";
import { AwsError, notModelled } from "../../../core/errors";
import { ACCOUNT } from "../../../core/regions";
import { invalidArgument } from "../errors";
import type { BucketEncryption, BucketRecord, Encryption } from "../records";

export const ENCRYPTION_ALGORITHMS: readonly ServerSideEncryption[] = ["AES256", "aws:kms", "aws:kms:dsse"];

/** How every bucket encrypts that nobody configured. */
export const DEFAULT_ENCRYPTION: Encryption = { algorithm: "AES256" };

/** What a write says of encryption. */
export interface EncryptionInput {
  ServerSideEncryption?: ServerSideEncryption;
  SSEKMSKeyId?: string;
  SSEKMSEncryptionContext?: string;
  BucketKeyEnabled?: boolean;
  SSECustomerAlgorithm?: string;
  SSECustomerKey?: unknown;
  CopySourceSSECustomerAlgorithm?: string;
}

/**
 * @returns how a new object is encrypted: as the request says, or else as the bucket does
 * @throws AwsError InvalidArgument; NotModelledByLocalCloud for keys that the customer provides
 */
export function encryptionFor(input: EncryptionInput, bucket: BucketRecord): Encryption {
  refuseCustomerKeys(input);
  const { ServerSideEncryption: algorithm, SSEKMSKeyId, BucketKeyEnabled } = input;
  const byKms = algorithm?.startsWith("aws:kms") ?? false;
  if (algorithm !== undefined && !ENCRYPTION_ALGORITHMS.includes(algorithm)) {
    throw new AwsError("InvalidArgument", "The encryption method specified is not supported", 400, {
      ArgumentName: "x-amz-server-side-encryption",
      ArgumentValue: algorithm,
    });
  }
  if (SSEKMSKeyId !== undefined && !byKms) {
    throw invalidArgument(
      "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms",
      "x-amz-server-side-encryption",
    );
  }
  if (input.SSEKMSEncryptionContext !== undefined) {
    throw notModelled("S3 header x-amz-server-side-encryption-context");
  }
  const { blocked: _blocked, ...standing }: BucketEncryption = bucket.encryption ?? DEFAULT_ENCRYPTION;
  if (algorithm === undefined) return { ...standing, bucketKey: BucketKeyEnabled ?? standing.bucketKey };
  if (!byKms) return { algorithm };
  const sameKey = SSEKMSKeyId === standing.keyId && standing.algorithm === algorithm;
  return { algorithm, keyId: SSEKMSKeyId, bucketKey: BucketKeyEnabled ?? (sameKey && standing.bucketKey) };
}

/** @throws AwsError NotModelledByLocalCloud when the request brings a key of the customer's own (SSE-C) */
export function refuseCustomerKeys(input: EncryptionInput): void {
  if (input.SSECustomerAlgorithm !== undefined || input.SSECustomerKey !== undefined) {
    throw notModelled("S3 header x-amz-server-side-encryption-customer-algorithm (SSE-C)");
  }
  if (input.CopySourceSSECustomerAlgorithm !== undefined) {
    throw notModelled("S3 header x-amz-copy-source-server-side-encryption-customer-algorithm (SSE-C)");
  }
}

/** Members of an answer that say how an object is encrypted. */
export function encryptionMembers({ algorithm, keyId, bucketKey }: Encryption, region: string) {
  if (algorithm === "AES256") return { ServerSideEncryption: algorithm };
  return {
    ServerSideEncryption: algorithm,
    SSEKMSKeyId: keyArn(keyId, region),
    ...(bucketKey && { BucketKeyEnabled: true }),
  };
}

/** @returns whether the ETag of an object so encrypted is no MD5 of its content */
export const hidesMd5 = ({ algorithm }: Encryption): boolean => algorithm !== "AES256";

/** A key is given by id, alias or ARN and printed by its ARN; without one it is the account's own key for S3. */
export function keyArn(keyId: string | undefined, region: string): string {
  if (keyId?.startsWith("arn:")) return keyId;
  const key = keyId ?? managedKeyId(region);
  return `arn:aws:kms:${region}:${ACCOUNT}:${key.startsWith("alias/") ? key : `key/${key}`}`;
}

function managedKeyId(region: string): string {
  const hex = createHash("sha256").update(`aws/s3 ${region}`).digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
