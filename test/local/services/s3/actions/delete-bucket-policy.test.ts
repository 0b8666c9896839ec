import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const statement = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::000000000000:root" },
  Action: "s3:*",
  Resource: "arn:aws:s3:::logs/*",
};
const policy = (changes: object = {}): string => JSON.stringify({ Statement: { ...statement, ...changes } });

test("leaves none, and does so twice", async () => {
  await s3.call("PutBucketPolicy", { Policy: policy() });
  await s3.call("DeleteBucketPolicy");
  await s3.call("DeleteBucketPolicy");
  expect(await s3.failure("GetBucketPolicy")).toMatchObject({ code: "NoSuchBucketPolicy" });
});

test("needs s3:DeleteBucketPolicy on the bucket", async () => {
  expect(await s3.needs("DeleteBucketPolicy")).toEqual(["s3:DeleteBucketPolicy on arn:aws:s3:::logs"]);
});
