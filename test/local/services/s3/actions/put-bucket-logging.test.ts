import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const to = (LoggingEnabled?: object) => ({ BucketLoggingStatus: { LoggingEnabled } });

test("keeps the target, and forgets it again", async () => {
  const target = { TargetBucket: "logs", TargetPrefix: "access/" };
  await s3.call("PutBucketLogging", to(target));
  expect(await s3.call("GetBucketLogging")).toEqual({ LoggingEnabled: target });
  await s3.call("PutBucketLogging", to());
  expect(await s3.call("GetBucketLogging")).toEqual({ LoggingEnabled: undefined });
});

test("refuses a target that is not there, or in another Region", async () => {
  const absent = to({ TargetBucket: "none", TargetPrefix: "" });
  expect(await s3.failure("PutBucketLogging", absent)).toMatchObject({
    code: "InvalidTargetBucketForLogging",
    members: { TargetBucket: "none" },
  });
  const CreateBucketConfiguration = { LocationConstraint: "eu-west-1" };
  await s3.call("CreateBucket", { Bucket: "far", CreateBucketConfiguration });
  const far = to({ TargetBucket: "far", TargetPrefix: "" });
  expect(await s3.failure("PutBucketLogging", far)).toMatchObject({
    code: "CrossLocationLoggingProhibitted",
    status: 403,
  });
});

test("refuses half a target and no document as malformed", async () => {
  expect(await s3.failure("PutBucketLogging", to({ TargetBucket: "logs" }))).toMatchObject({
    code: "MalformedXML",
  });
  expect(await s3.failure("PutBucketLogging")).toMatchObject({ code: "MalformedXML" });
});

test("needs s3:PutBucketLogging on the bucket", async () => {
  expect(await s3.needs("PutBucketLogging")).toEqual(["s3:PutBucketLogging on arn:aws:s3:::logs"]);
});
