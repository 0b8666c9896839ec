import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("says that no bucket has one", async () => {
  expect(await s3.failure("GetBucketWebsite")).toMatchObject({
    code: "NoSuchWebsiteConfiguration",
    status: 404,
    members: { BucketName: "logs" },
  });
});

test("needs s3:GetBucketWebsite on the bucket", async () => {
  expect(await s3.needs("GetBucketWebsite")).toEqual(["s3:GetBucketWebsite on arn:aws:s3:::logs"]);
});
