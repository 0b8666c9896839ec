import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("says that there are none", async () => {
  expect(await s3.failure("GetBucketTagging")).toMatchObject({
    code: "NoSuchTagSet",
    status: 404,
    message: "The TagSet does not exist",
    members: { BucketName: "logs" },
  });
});

test("needs s3:GetBucketTagging on the bucket", async () => {
  expect(await s3.needs("GetBucketTagging")).toEqual(["s3:GetBucketTagging on arn:aws:s3:::logs"]);
});
