import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const tagged = (...TagSet: object[]) => ({ Tagging: { TagSet } });

test("takes all tags away, and does so twice", async () => {
  await s3.call("PutBucketTagging", tagged({ Key: "a", Value: "b" }));
  await s3.call("DeleteBucketTagging");
  await s3.call("DeleteBucketTagging");
  expect(await s3.failure("GetBucketTagging")).toMatchObject({ code: "NoSuchTagSet" });
});

test("does not take AWS's own away for a client", async () => {
  await s3.call("PutBucketTagging", tagged({ Key: "aws:x", Value: "b" }));
  expect(await s3.failure("DeleteBucketTagging", {}, { headers: {} })).toMatchObject({ code: "InvalidTag" });
});

test("needs s3:PutBucketTagging on the bucket", async () => {
  expect(await s3.needs("DeleteBucketTagging")).toEqual(["s3:PutBucketTagging on arn:aws:s3:::logs"]);
});
