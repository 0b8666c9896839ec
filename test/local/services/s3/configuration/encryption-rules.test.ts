import type { ServerSideEncryptionConfiguration } from "@aws-sdk/client-s3";
import {
  encryptionOf,
  encryptionRule,
} from "../../../../../local/services/s3/configuration/encryption-rules";

const rules = (...Rules: object[]): ServerSideEncryptionConfiguration =>
  ({ Rules }) as ServerSideEncryptionConfiguration;
const by = (SSEAlgorithm: string, KMSMasterKeyID?: string): object => ({
  ApplyServerSideEncryptionByDefault: { SSEAlgorithm, KMSMasterKeyID },
});

test("shows a bucket that nobody configured as encrypted by S3", () => {
  expect(encryptionRule()).toEqual({
    ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" },
    BucketKeyEnabled: false,
  });
});

test("keeps a KMS key as it was given", () => {
  const kept = encryptionOf(rules({ ...by("aws:kms", "alias/lab"), BucketKeyEnabled: true }));
  expect(kept).toEqual({ algorithm: "aws:kms", keyId: "alias/lab", bucketKey: true });
  expect(encryptionRule(kept)).toEqual({
    ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "alias/lab" },
    BucketKeyEnabled: true,
  });
});

test("keeps which kinds of encryption are blocked", () => {
  const blocked = { BlockedEncryptionTypes: { EncryptionType: ["SSE-C"] } };
  expect(encryptionRule(encryptionOf(rules({ ...by("AES256"), ...blocked })))).toMatchObject(blocked);
});

test.each([
  ["no rule", rules()],
  ["two rules", rules(by("AES256"), by("AES256"))],
  ["an unknown algorithm", rules(by("ROT13"))],
  ["an empty rule", rules({})],
])("refuses %s as malformed", (_, configuration) => {
  expect(() => encryptionOf(configuration)).toThrow(expect.objectContaining({ code: "MalformedXML" }));
});

test("refuses a key for S3's own encryption", () => {
  expect(() => encryptionOf(rules(by("AES256", "key")))).toThrow(
    "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
  );
});
