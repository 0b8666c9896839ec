import {
  encryptionFor,
  encryptionMembers,
  keyArn,
} from "../../../../../local/services/s3/objects/encryption";
import { bucketRecord } from "../../../../support/s3-records";

const kms = bucketRecord({ encryption: { algorithm: "aws:kms", keyId: "k", bucketKey: true } });

test("encrypts as the bucket does, or as the request says", () => {
  expect(encryptionFor({}, bucketRecord())).toEqual({ algorithm: "AES256", bucketKey: undefined });
  expect(encryptionFor({}, kms)).toEqual({ algorithm: "aws:kms", keyId: "k", bucketKey: true });
  expect(encryptionFor({ ServerSideEncryption: "AES256" }, kms)).toEqual({ algorithm: "AES256" });
});

test("keeps the bucket key with the bucket's own key alone", () => {
  const ask = (SSEKMSKeyId: string) => encryptionFor({ ServerSideEncryption: "aws:kms", SSEKMSKeyId }, kms);
  expect(ask("k").bucketKey).toBe(true);
  expect(ask("other").bucketKey).toBeFalsy();
});

test("prints a key by its ARN, whatever it was given by", () => {
  expect(keyArn("k", "eu-west-1")).toBe("arn:aws:kms:eu-west-1:000000000000:key/k");
  expect(keyArn("alias/lab", "eu-west-1")).toBe("arn:aws:kms:eu-west-1:000000000000:alias/lab");
  expect(keyArn("arn:aws:kms:x:1:key/k", "eu-west-1")).toBe("arn:aws:kms:x:1:key/k");
});

test("has one managed key a Region, always the same", () => {
  expect(keyArn(undefined, "eu-west-1")).toBe(keyArn(undefined, "eu-west-1"));
  expect(keyArn(undefined, "eu-west-1")).not.toBe(keyArn(undefined, "us-east-1"));
});

test("says nothing of keys where S3's own encrypt", () => {
  expect(encryptionMembers({ algorithm: "AES256" }, "us-east-1")).toEqual({ ServerSideEncryption: "AES256" });
});

test.each([
  [{ SSECustomerAlgorithm: "AES256" }, /SSE-C/],
  [{ CopySourceSSECustomerAlgorithm: "AES256" }, /SSE-C/],
  [{ ServerSideEncryption: "aws:kms" as const, SSEKMSEncryptionContext: "e30=" }, /encryption-context/],
])("refuses %j by name", (input, name) => {
  expect(() => encryptionFor(input, kms)).toThrow(name);
});
