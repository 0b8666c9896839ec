import { ANONYMOUS } from "../../../../../local/core/identity";
import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const PUBLIC = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::logs/*" }],
});

const open = { BlockPublicPolicy: false, RestrictPublicBuckets: false };

test("tells everybody that a bucket does not exist, before any permission", async () => {
  await expect(s3.permissions("GetObject", { Bucket: "none", Key: "k" })).rejects.toMatchObject({
    code: "NoSuchBucket",
    status: 404,
    members: { BucketName: "none" },
  });
});

test("sends a client to the Region of the bucket", async () => {
  const elsewhere = { region: "eu-west-1", headers: {} };
  await expect(s3.permissions("ListObjectsV2", {}, elsewhere)).rejects.toMatchObject({
    code: "PermanentRedirect",
    status: 301,
    headers: { "x-amz-bucket-region": "us-east-1" },
  });
  expect(await s3.needs("GetBucketLocation", {}, elsewhere)).toHaveLength(1);
});

test("lets a service inside call from any Region", async () => {
  expect(await s3.needs("ListObjectsV2", {}, { region: "eu-west-1" })).toHaveLength(1);
});

test.each(["0000", "abcd", "0000000000020"])(
  "refuses the expected owner %s, which is no account",
  async (owner) => {
    expect(await s3.failure("ListObjectsV2", { ExpectedBucketOwner: owner })).toMatchObject({
      code: "InvalidBucketOwnerAWSAccountID",
      message: `The value of the expected bucket owner parameter must be an AWS Account ID... [${owner}]`,
    });
  },
);

test("denies who expects another owner", async () => {
  const foreign = await s3.failure("ListObjectsV2", { ExpectedBucketOwner: "111111111111" });
  expect(foreign).toMatchObject({ code: "AccessDenied", status: 403 });
  await s3.call("ListObjectsV2", { ExpectedBucketOwner: "000000000000" });
});

test("hands the bucket policy to whoever decides", async () => {
  await s3.call("PutPublicAccessBlock", { PublicAccessBlockConfiguration: open });
  await s3.call("PutBucketPolicy", { Policy: PUBLIC });
  const [permission] = await s3.permissions("GetObject", { Key: "k" });
  expect(permission?.resourcePolicy).toBe(PUBLIC);
});

test("does not count a public policy for strangers where public buckets are restricted", async () => {
  await s3.call("PutPublicAccessBlock", { PublicAccessBlockConfiguration: open });
  await s3.call("PutBucketPolicy", { Policy: PUBLIC });
  await s3.call("PutPublicAccessBlock", { PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } });
  const [stranger] = await s3.permissions("GetObject", { Key: "k" }, { identity: ANONYMOUS });
  const [own] = await s3.permissions("GetObject", { Key: "k" });
  expect(stranger?.resourcePolicy).toBeUndefined();
  expect(own?.resourcePolicy).toBe(PUBLIC);
});

test("gives the conditions that policies on S3 ask for", async () => {
  const [permission] = await s3.permissions(
    "ListObjectsV2",
    { Prefix: "seat/", Delimiter: "/", MaxKeys: 5 },
    { headers: { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" } },
  );
  expect(permission?.conditions).toEqual({
    "aws:ResourceAccount": "000000000000",
    "s3:ResourceAccount": "000000000000",
    "s3:prefix": "seat/",
    "s3:delimiter": "/",
    "s3:max-keys": "5",
    "s3:x-amz-content-sha256": "UNSIGNED-PAYLOAD",
  });
});
