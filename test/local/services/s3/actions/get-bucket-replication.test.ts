import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("says that no bucket has one", async () => {
  expect(await s3.failure("GetBucketReplication")).toMatchObject({
    code: "ReplicationConfigurationNotFoundError",
    status: 404,
    members: { BucketName: "logs" },
  });
});

test("needs s3:GetReplicationConfiguration on the bucket", async () => {
  expect(await s3.needs("GetBucketReplication")).toEqual([
    "s3:GetReplicationConfiguration on arn:aws:s3:::logs",
  ]);
});
