import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("blocks everything in a new bucket", async () => {
  expect(await s3.call("GetPublicAccessBlock")).toEqual({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  });
});

test("needs s3:GetBucketPublicAccessBlock on the bucket", async () => {
  expect(await s3.needs("GetPublicAccessBlock")).toEqual([
    "s3:GetBucketPublicAccessBlock on arn:aws:s3:::logs",
  ]);
});
