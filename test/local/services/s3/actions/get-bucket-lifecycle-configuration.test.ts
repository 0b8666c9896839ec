import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("says that there is none", async () => {
  expect(await s3.failure("GetBucketLifecycleConfiguration")).toMatchObject({
    code: "NoSuchLifecycleConfiguration",
    status: 404,
  });
});

test("needs s3:GetLifecycleConfiguration on the bucket", async () => {
  expect(await s3.needs("GetBucketLifecycleConfiguration")).toEqual([
    "s3:GetLifecycleConfiguration on arn:aws:s3:::logs",
  ]);
});
