import type { ServerSideEncryptionConfiguration, ServerSideEncryptionRule } from "@aws-sdk/client-s3";
import { invalidArgument, malformedXml } from "../errors";
import { DEFAULT_ENCRYPTION, ENCRYPTION_ALGORITHMS } from "../objects/encryption";
import type { BucketEncryption } from "../records";

/**
 * Reads a bucket's encryption from the API's shape, which is a list of exactly one rule.
 * @throws AwsError MalformedXML, InvalidArgument
 */
export function encryptionOf(configuration: ServerSideEncryptionConfiguration | undefined): BucketEncryption {
  const [rule, ...more] = configuration?.Rules ?? [];
  if (!rule || more.length > 0) throw malformedXml();
  const { SSEAlgorithm: algorithm, KMSMasterKeyID: keyId } = rule.ApplyServerSideEncryptionByDefault ?? {};
  const blocked = rule.BlockedEncryptionTypes?.EncryptionType;
  if (algorithm === undefined && rule.BucketKeyEnabled === undefined && !blocked) throw malformedXml();
  if (algorithm !== undefined && !ENCRYPTION_ALGORITHMS.includes(algorithm)) throw malformedXml();
  if (keyId !== undefined && !algorithm?.startsWith("aws:kms")) {
    throw invalidArgument(
      "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
      "ApplyServerSideEncryptionByDefault",
    );
  }
  return { algorithm: algorithm ?? "AES256", keyId, bucketKey: rule.BucketKeyEnabled ?? false, blocked };
}

/** A bucket's encryption in the API's shape. */
export function encryptionRule({
  algorithm,
  keyId,
  bucketKey,
  blocked,
}: BucketEncryption = DEFAULT_ENCRYPTION): ServerSideEncryptionRule {
  return {
    ApplyServerSideEncryptionByDefault: { SSEAlgorithm: algorithm, KMSMasterKeyID: keyId },
    BucketKeyEnabled: bucketKey ?? false,
    ...(blocked && { BlockedEncryptionTypes: { EncryptionType: blocked } }),
  };
}
