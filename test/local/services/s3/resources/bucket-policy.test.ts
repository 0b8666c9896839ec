import { resourceContext, typeOf } from "../../../../support/resource-context";
import { BUCKET, startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const context = () => resourceContext([s3.service]);
const type = () => typeOf(s3.service, "AWS::S3::BucketPolicy");
const properties = (Effect = "Deny") => ({
  Bucket: BUCKET,
  PolicyDocument: {
    Statement: [{ Effect, Principal: { AWS: "*" }, Action: "s3:*", Resource: `arn:aws:s3:::${BUCKET}` }],
  },
});

test("puts, changes and deletes the policy of a bucket", async () => {
  const made = await type().create(properties(), context());
  expect(made).toEqual({ physicalId: BUCKET, attributes: {} });
  expect(await s3.call("GetBucketPolicy")).toEqual({ Policy: JSON.stringify(properties().PolicyDocument) });
  await s3.call("DeletePublicAccessBlock");
  await type().update(made, properties("Allow"), properties(), context());
  expect(await s3.call("GetBucketPolicyStatus")).toEqual({ PolicyStatus: { IsPublic: true } });
  await type().delete(made, properties(), context());
  await type().delete(made, properties(), context());
  expect(await s3.failure("GetBucketPolicy")).toMatchObject({ code: "NoSuchBucketPolicy" });
});

test("takes up a creation that was cut off, and does not write over another policy", async () => {
  await type().create(properties(), context());
  await type().create(properties(), context());
  await s3.call("DeletePublicAccessBlock");
  await expect(type().create(properties("Allow"), context())).rejects.toThrow(
    "The bucket policy already exists on bucket logs.",
  );
});

test("is gone with its bucket", async () => {
  const made = await type().create(properties(), context());
  await s3.call("DeleteBucket");
  await type().delete(made, properties(), context());
});

test("moves to another bucket by replacement", () => {
  expect(type().properties.Bucket).toMatchObject({ update: "replace" });
});
