import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("leaves none, and does so twice", async () => {
  await s3.call("DeletePublicAccessBlock");
  await s3.call("DeletePublicAccessBlock");
  expect(await s3.failure("GetPublicAccessBlock")).toMatchObject({
    code: "NoSuchPublicAccessBlockConfiguration",
    status: 404,
    message: "The public access block configuration was not found",
  });
});

test("needs s3:PutBucketPublicAccessBlock on the bucket", async () => {
  expect(await s3.needs("DeletePublicAccessBlock")).toEqual([
    "s3:PutBucketPublicAccessBlock on arn:aws:s3:::logs",
  ]);
});
