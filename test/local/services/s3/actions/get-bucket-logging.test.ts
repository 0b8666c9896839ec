import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("shows nothing where nothing is configured", async () => {
  expect(await s3.call("GetBucketLogging")).toEqual({ LoggingEnabled: undefined });
});

test("needs s3:GetBucketLogging on the bucket", async () => {
  expect(await s3.needs("GetBucketLogging")).toEqual(["s3:GetBucketLogging on arn:aws:s3:::logs"]);
});
