import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("shows S3's own encryption where nobody configured another", async () => {
  const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" }, BucketKeyEnabled: false }];
  expect(await s3.call("GetBucketEncryption")).toEqual({ ServerSideEncryptionConfiguration: { Rules } });
});

test("needs s3:GetEncryptionConfiguration on the bucket", async () => {
  expect(await s3.needs("GetBucketEncryption")).toEqual([
    "s3:GetEncryptionConfiguration on arn:aws:s3:::logs",
  ]);
});
