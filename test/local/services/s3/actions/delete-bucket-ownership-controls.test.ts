import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("leaves none", async () => {
  await s3.call("DeleteBucketOwnershipControls");
  expect(await s3.failure("GetBucketOwnershipControls")).toMatchObject({
    code: "OwnershipControlsNotFoundError",
    status: 404,
  });
});

test("needs s3:PutBucketOwnershipControls on the bucket", async () => {
  expect(await s3.needs("DeleteBucketOwnershipControls")).toEqual([
    "s3:PutBucketOwnershipControls on arn:aws:s3:::logs",
  ]);
});
