import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("shows an empty configuration", async () => {
  expect(await s3.call("GetBucketNotificationConfiguration")).toEqual({});
});

test("needs s3:GetBucketNotification on the bucket", async () => {
  expect(await s3.needs("GetBucketNotificationConfiguration")).toEqual([
    "s3:GetBucketNotification on arn:aws:s3:::logs",
  ]);
});
