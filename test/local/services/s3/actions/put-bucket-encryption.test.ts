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

test("encrypts new objects as configured, under the account's own key unless one is named", async () => {
  await s3.call("PutBucketEncryption", kms);
  expect(await s3.call("GetBucketEncryption")).toEqual(kms);
  expect(await s3.put("k")).toMatchObject({
    ServerSideEncryption: "aws:kms",
    BucketKeyEnabled: true,
    SSEKMSKeyId: expect.stringMatching(/^arn:aws:kms:us-east-1:000000000000:key\/[0-9a-f-]{36}$/),
  });
});

test("refuses an empty configuration", async () => {
  expect(await s3.failure("PutBucketEncryption")).toMatchObject({ code: "MalformedXML" });
});

test("needs s3:PutEncryptionConfiguration on the bucket", async () => {
  expect(await s3.needs("PutBucketEncryption")).toEqual([
    "s3:PutEncryptionConfiguration on arn:aws:s3:::logs",
  ]);
});
