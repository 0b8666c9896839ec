import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("tells Region and ARN", async () => {
  expect(await s3.call("HeadBucket")).toEqual({
    BucketRegion: "us-east-1",
    BucketArn: "arn:aws:s3:::logs",
    AccessPointAlias: false,
  });
});

test("needs s3:ListBucket on the bucket", async () => {
  expect(await s3.needs("HeadBucket")).toEqual(["s3:ListBucket on arn:aws:s3:::logs"]);
});
