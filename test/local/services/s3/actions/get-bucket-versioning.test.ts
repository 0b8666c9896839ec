import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("says nothing of a bucket that was never versioned", async () => {
  expect(await s3.call("GetBucketVersioning")).toEqual({ Status: undefined });
});

test("needs s3:GetBucketVersioning on the bucket", async () => {
  expect(await s3.needs("GetBucketVersioning")).toEqual(["s3:GetBucketVersioning on arn:aws:s3:::logs"]);
});
