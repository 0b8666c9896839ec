import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const rule = {
  ID: "old",
  Status: "Enabled",
  Filter: { And: { Prefix: "a/", Tags: [{ Key: "k", Value: "v" }] } },
  Transitions: [{ Date: new Date("2030-01-01T00:00:00Z"), StorageClass: "GLACIER" }],
};
const configuration = { LifecycleConfiguration: { Rules: [rule] } };

test("leaves none, and does so twice", async () => {
  await s3.call("PutBucketLifecycleConfiguration", configuration);
  await s3.call("DeleteBucketLifecycle");
  await s3.call("DeleteBucketLifecycle");
  const gone = await s3.failure("GetBucketLifecycleConfiguration");
  expect(gone).toMatchObject({ code: "NoSuchLifecycleConfiguration" });
});

test("needs s3:PutLifecycleConfiguration on the bucket", async () => {
  expect(await s3.needs("DeleteBucketLifecycle")).toEqual([
    "s3:PutLifecycleConfiguration on arn:aws:s3:::logs",
  ]);
});
