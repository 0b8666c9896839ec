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

test("tells whether the policy is public", async () => {
  await s3.call("DeletePublicAccessBlock");
  await s3.call("PutBucketPolicy", { Policy: policy() });
  expect(await s3.call("GetBucketPolicyStatus")).toEqual({ PolicyStatus: { IsPublic: false } });
  await s3.call("PutBucketPolicy", { Policy: policy({ Principal: "*" }) });
  expect(await s3.call("GetBucketPolicyStatus")).toEqual({ PolicyStatus: { IsPublic: true } });
});

test("says that there is none", async () => {
  expect(await s3.failure("GetBucketPolicyStatus")).toMatchObject({ code: "NoSuchBucketPolicy" });
});

test("needs s3:GetBucketPolicyStatus on the bucket", async () => {
  expect(await s3.needs("GetBucketPolicyStatus")).toEqual(["s3:GetBucketPolicyStatus on arn:aws:s3:::logs"]);
});
