import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("says that there is none", async () => {
  expect(await s3.failure("GetBucketPolicy")).toMatchObject({
    code: "NoSuchBucketPolicy",
    status: 404,
    message: "The bucket policy does not exist",
  });
});

test("needs s3:GetBucketPolicy on the bucket", async () => {
  expect(await s3.needs("GetBucketPolicy")).toEqual(["s3:GetBucketPolicy on arn:aws:s3:::logs"]);
});
