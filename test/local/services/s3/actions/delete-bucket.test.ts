import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("deletes an empty bucket", async () => {
  await s3.call("DeleteBucket");
  expect(await s3.failure("HeadBucket")).toMatchObject({ code: "NoSuchBucket", status: 404 });
});

test("does not delete a bucket that holds something", async () => {
  await s3.put("k");
  expect(await s3.failure("DeleteBucket")).toMatchObject({
    code: "BucketNotEmpty",
    status: 409,
    message: "The bucket you tried to delete is not empty",
    members: { BucketName: "logs" },
  });
});

test("does not delete a bucket that holds a delete marker alone", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  await s3.call("DeleteObject", { Key: "k" });
  expect((await s3.failure("DeleteBucket")).message).toBe(
    "The bucket you tried to delete is not empty. You must delete all versions in the bucket.",
  );
});

test("leaves nothing of it for a later bucket of the same name", async () => {
  await s3.call("PutBucketTagging", { Tagging: { TagSet: [{ Key: "a", Value: "b" }] } });
  await s3.call("CreateMultipartUpload", { Key: "k" });
  await s3.call("DeleteBucket");
  await s3.call("CreateBucket");
  expect(await s3.failure("GetBucketTagging")).toMatchObject({ code: "NoSuchTagSet" });
  expect(await s3.call("ListMultipartUploads")).toMatchObject({ Uploads: [] });
});

test("needs s3:DeleteBucket on the bucket", async () => {
  expect(await s3.needs("DeleteBucket")).toEqual(["s3:DeleteBucket on arn:aws:s3:::logs"]);
});
