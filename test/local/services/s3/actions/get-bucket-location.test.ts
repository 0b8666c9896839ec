import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("says nothing for us-east-1", async () => {
  expect(await s3.call("GetBucketLocation")).toEqual({});
});

test("gives the constraint back, an old name too", async () => {
  const CreateBucketConfiguration = { LocationConstraint: "EU" };
  await s3.call("CreateBucket", { Bucket: "old", CreateBucketConfiguration });
  expect(await s3.call("GetBucketLocation", { Bucket: "old" })).toEqual({ LocationConstraint: "EU" });
});

test("needs s3:GetBucketLocation on the bucket", async () => {
  expect(await s3.needs("GetBucketLocation")).toEqual(["s3:GetBucketLocation on arn:aws:s3:::logs"]);
});
