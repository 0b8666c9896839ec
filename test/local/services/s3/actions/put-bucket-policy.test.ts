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

test("keeps the policy to the letter and answers 204", async () => {
  const Policy = ` ${policy()}`.trimStart();
  expect(await s3.call("PutBucketPolicy", { Policy })).toEqual({ $metadata: { httpStatusCode: 204 } });
  expect(await s3.call("GetBucketPolicy")).toEqual({ Policy });
});

test("refuses a malformed policy and keeps the old one", async () => {
  await s3.call("PutBucketPolicy", { Policy: policy() });
  for (const Policy of ["", "{}", policy({ Resource: "arn:aws:s3:::other" })]) {
    expect(await s3.failure("PutBucketPolicy", { Policy })).toMatchObject({ code: "MalformedPolicy" });
  }
  expect(await s3.call("GetBucketPolicy")).toEqual({ Policy: policy() });
});

test("denies a public policy where those are blocked", async () => {
  const Policy = policy({ Principal: "*" });
  expect(await s3.failure("PutBucketPolicy", { Policy })).toMatchObject({
    code: "AccessDenied",
    status: 403,
    message:
      'User: arn:aws:iam::000000000000:root is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::logs" because public policies are blocked by the BlockPublicPolicy block public access setting.',
  });
  await s3.call("DeletePublicAccessBlock");
  await s3.call("PutBucketPolicy", { Policy });
});

test("needs s3:PutBucketPolicy on the bucket", async () => {
  expect(await s3.needs("PutBucketPolicy")).toEqual(["s3:PutBucketPolicy on arn:aws:s3:::logs"]);
});
