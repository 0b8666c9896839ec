import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const CORSRules = [{ AllowedMethods: ["GET"], AllowedOrigins: ["*"], MaxAgeSeconds: 3 }];
const configuration = { CORSConfiguration: { CORSRules } };

test("leaves none, and does so twice", async () => {
  await s3.call("PutBucketCors", configuration);
  await s3.call("DeleteBucketCors");
  await s3.call("DeleteBucketCors");
  expect(await s3.failure("GetBucketCors")).toMatchObject({ code: "NoSuchCORSConfiguration" });
});

test("needs s3:PutBucketCORS on the bucket", async () => {
  expect(await s3.needs("DeleteBucketCors")).toEqual(["s3:PutBucketCORS on arn:aws:s3:::logs"]);
});
