import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const CORSRules = [{ AllowedMethods: ["GET"], AllowedOrigins: ["*"], MaxAgeSeconds: 3 }];
const configuration = { CORSConfiguration: { CORSRules } };

test("keeps rules and gives them back", async () => {
  await s3.call("PutBucketCors", configuration);
  expect(await s3.call("GetBucketCors")).toEqual({ CORSRules });
});

test("refuses an empty configuration", async () => {
  expect(await s3.failure("PutBucketCors")).toMatchObject({ code: "MalformedXML" });
});

test("needs s3:PutBucketCORS on the bucket", async () => {
  expect(await s3.needs("PutBucketCors")).toEqual(["s3:PutBucketCORS on arn:aws:s3:::logs"]);
});
