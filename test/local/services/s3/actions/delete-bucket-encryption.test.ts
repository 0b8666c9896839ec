import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const kms = {
  ServerSideEncryptionConfiguration: {
    Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" }, BucketKeyEnabled: true }],
  },
};

test("falls back to S3's own encryption", async () => {
  await s3.call("PutBucketEncryption", kms);
  await s3.call("DeleteBucketEncryption");
  expect(await s3.put("k")).toMatchObject({ ServerSideEncryption: "AES256" });
});

test("needs s3:PutEncryptionConfiguration on the bucket", async () => {
  expect(await s3.needs("DeleteBucketEncryption")).toEqual([
    "s3:PutEncryptionConfiguration on arn:aws:s3:::logs",
  ]);
});
