import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("answers with entity tag, checksum and encryption", async () => {
  expect(await s3.put("k", "test-checksum")).toEqual({
    ETag: '"f2081dd61dfa700a0fd5e29b9c3cc23d"',
    ChecksumCRC64NVME: expect.any(String),
    ChecksumType: "FULL_OBJECT",
    ServerSideEncryption: "AES256",
  });
});

test("names the version in a bucket with versioning, and none where it is suspended", async () => {
  const versioning = (Status: string) =>
    s3.call("PutBucketVersioning", { VersioningConfiguration: { Status } });
  await versioning("Enabled");
  expect(await s3.put("k")).toMatchObject({ VersionId: expect.stringMatching(/^.{32}$/) });
  await versioning("Suspended");
  expect(await s3.put("k")).not.toHaveProperty("VersionId");
  const { Versions } = await s3.call<{ Versions: object[] }>("ListObjectVersions");
  expect(Versions).toHaveLength(2);
  expect(Versions[0]).toMatchObject({ VersionId: "null", IsLatest: true });
});

test("forgets tags and metadata of what it replaces", async () => {
  await s3.put("k", "a", { Tagging: "a=b", Metadata: { x: "y" } });
  await s3.put("k", "b");
  expect(await s3.call("HeadObject", { Key: "k" })).toMatchObject({ Metadata: {}, TagCount: undefined });
});

test("encrypts as the bucket does unless told, and then gives no MD5 for an entity tag", async () => {
  await s3.call("PutBucketEncryption", {
    ServerSideEncryptionConfiguration: {
      Rules: [
        {
          ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "key-1" },
          BucketKeyEnabled: true,
        },
      ],
    },
  });
  const put = await s3.put("k", "test-checksum");
  expect(put).toMatchObject({
    ServerSideEncryption: "aws:kms",
    SSEKMSKeyId: "arn:aws:kms:us-east-1:000000000000:key/key-1",
    BucketKeyEnabled: true,
  });
  expect(put.ETag).not.toBe('"f2081dd61dfa700a0fd5e29b9c3cc23d"');
  expect(await s3.put("k", "x", { ServerSideEncryption: "AES256" })).toEqual(
    expect.not.objectContaining({ SSEKMSKeyId: expect.anything() }),
  );
});

test("takes a key of 1024 bytes and none longer", async () => {
  await s3.put("é".repeat(512));
  expect(await s3.failure("PutObject", { Key: `${"é".repeat(512)}x` })).toMatchObject({
    code: "KeyTooLongError",
    members: { Size: 1025, MaxSizeAllowed: 1024 },
  });
});

test.each([
  ["another storage class", { StorageClass: "FakeClass" }, { code: "InvalidStorageClass" }],
  ["an archive", { StorageClass: "GLACIER" }, { code: "NotModelledByLocalCloud" }],
  ["another encryption", { ServerSideEncryption: "ROT13" }, { code: "InvalidArgument" }],
  ["a KMS key without KMS", { SSEKMSKeyId: "k" }, { code: "InvalidArgument" }],
  ["a customer's key", { SSECustomerAlgorithm: "AES256" }, { code: "NotModelledByLocalCloud" }],
  ["a retention", { ObjectLockMode: "GOVERNANCE" }, { code: "InvalidRequest" }],
  ["an ACL", { ACL: "public-read" }, { code: "AccessControlListNotSupported" }],
  ["bad tags", { Tagging: "a=1&a=2" }, { code: "InvalidArgument" }],
  ["too much metadata", { Metadata: { x: "y".repeat(2048) } }, { code: "MetadataTooLarge" }],
  ["an offset", { WriteOffsetBytes: 1 }, { code: "NotImplemented" }],
])("refuses %s and writes nothing", async (_, more, error) => {
  expect(await s3.failure("PutObject", { Key: "k", Body: "x", ...more })).toMatchObject(error);
  expect(await s3.call("ListObjectsV2")).toMatchObject({ KeyCount: 0 });
});

test("writes on the condition that nothing is there, or just what is named", async () => {
  const { ETag } = await s3.put("k", "a", { IfNoneMatch: "*" });
  expect(await s3.failure("PutObject", { Key: "k", Body: "b", IfNoneMatch: "*" })).toMatchObject({
    status: 412,
  });
  await s3.put("k", "c", { IfMatch: ETag });
  expect(await s3.failure("PutObject", { Key: "k", Body: "d", IfMatch: ETag })).toMatchObject({
    status: 412,
  });
  expect(await s3.text("k")).toBe("c");
});
