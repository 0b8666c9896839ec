import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("leaves everything to the bucket's owner in a new bucket", async () => {
  expect(await s3.call("GetBucketOwnershipControls")).toEqual({
    OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
  });
});

test("needs s3:GetBucketOwnershipControls on the bucket", async () => {
  expect(await s3.needs("GetBucketOwnershipControls")).toEqual([
    "s3:GetBucketOwnershipControls on arn:aws:s3:::logs",
  ]);
});
