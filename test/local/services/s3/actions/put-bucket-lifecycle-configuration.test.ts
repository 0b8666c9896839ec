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

test("keeps rules and gives them back, dates as dates", async () => {
  expect(await s3.call("PutBucketLifecycleConfiguration", configuration)).toEqual({
    TransitionDefaultMinimumObjectSize: "all_storage_classes_128K",
  });
  expect(await s3.call("GetBucketLifecycleConfiguration")).toEqual({
    Rules: [rule],
    TransitionDefaultMinimumObjectSize: "all_storage_classes_128K",
  });
});

test("refuses bad rules and keeps the old ones", async () => {
  await s3.call("PutBucketLifecycleConfiguration", configuration);
  const bad = { LifecycleConfiguration: { Rules: [{ ...rule, Status: "On" }] } };
  expect(await s3.failure("PutBucketLifecycleConfiguration", bad)).toMatchObject({ code: "MalformedXML" });
  expect(await s3.call("GetBucketLifecycleConfiguration")).toMatchObject({ Rules: [rule] });
});

test("needs s3:PutLifecycleConfiguration on the bucket", async () => {
  expect(await s3.needs("PutBucketLifecycleConfiguration")).toEqual([
    "s3:PutLifecycleConfiguration on arn:aws:s3:::logs",
  ]);
});
