import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("shows what every bucket has here", async () => {
  expect(await s3.call("GetBucketAccelerateConfiguration")).toEqual({});
});

test("knows no bucket that is not there", async () => {
  expect(await s3.failure("GetBucketAccelerateConfiguration", { Bucket: "none" })).toMatchObject({
    code: "NoSuchBucket",
  });
});

test("needs s3:GetAccelerateConfiguration on the bucket", async () => {
  expect(await s3.needs("GetBucketAccelerateConfiguration")).toEqual([
    "s3:GetAccelerateConfiguration on arn:aws:s3:::logs",
  ]);
});
