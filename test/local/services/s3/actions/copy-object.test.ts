import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const copy = (more: object = {}) => s3.call("CopyObject", { Key: "copy", CopySource: "logs/k", ...more });

test("copies bytes, headers, metadata and tags", async () => {
  await s3.put("k", "hello", { ContentType: "text/plain", Metadata: { seat: "s01" }, Tagging: "a=b" });
  expect(await copy()).toMatchObject({
    CopyObjectResult: { ETag: '"5d41402abc4b2a76b9719d911017c592"', ChecksumType: "FULL_OBJECT" },
  });
  await s3.call("DeleteObject", { Key: "k" });
  expect(await s3.text("copy")).toBe("hello");
  expect(await s3.call("HeadObject", { Key: "copy" })).toMatchObject({
    ContentType: "text/plain",
    Metadata: { seat: "s01" },
    TagCount: 1,
  });
});

test("replaces metadata as a whole, and tags as a whole, when told", async () => {
  await s3.put("k", "hello", { ContentType: "text/plain", Metadata: { seat: "s01" }, Tagging: "a=b" });
  await copy({ MetadataDirective: "REPLACE", Metadata: { x: "y" }, TaggingDirective: "REPLACE" });
  expect(await s3.call("HeadObject", { Key: "copy" })).toMatchObject({
    ContentType: "binary/octet-stream",
    Metadata: { x: "y" },
    TagCount: undefined,
  });
});

test("does not bring storage class, redirect or encryption along", async () => {
  await s3.put("k", "", {
    StorageClass: "STANDARD_IA",
    WebsiteRedirectLocation: "/x",
    ServerSideEncryption: "aws:kms",
  });
  expect(await copy()).toMatchObject({ ServerSideEncryption: "AES256" });
  expect(await s3.call("HeadObject", { Key: "copy" })).toMatchObject({
    StorageClass: undefined,
    WebsiteRedirectLocation: undefined,
  });
});

test("makes another checksum when asked", async () => {
  await s3.put("k", "test-checksum");
  const { CopyObjectResult } = await copy({ ChecksumAlgorithm: "CRC32" });
  expect(CopyObjectResult).toMatchObject({ ChecksumCRC32: "lVk/nw==" });
});

test.each(["/logs/a%20b%2Bc%25", "logs/a%20b%2Bc%25", "logs/a b+c%25"])(
  "finds the source %s",
  async (CopySource) => {
    await s3.put("a b+c%", "x");
    await copy({ CopySource });
    expect(await s3.text("copy")).toBe("x");
  },
);

test("copies an older version and names it", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  const { VersionId } = await s3.put("k", "old");
  await s3.put("k", "new");
  const copied = await copy({ CopySource: `logs/k?versionId=${VersionId}` });
  expect(copied).toMatchObject({ CopySourceVersionId: VersionId, VersionId: expect.any(String) });
  expect(await s3.text("copy")).toBe("old");
});

test("copies an object onto itself only when something changes", async () => {
  await s3.put("k", "hello");
  const illegal = await s3.failure("CopyObject", { Key: "k", CopySource: "logs/k" });
  expect(illegal).toMatchObject({ code: "InvalidRequest", message: expect.stringContaining("illegal") });
  for (const change of [
    { MetadataDirective: "REPLACE" },
    { StorageClass: "STANDARD" },
    { ServerSideEncryption: "AES256" },
    { WebsiteRedirectLocation: "/x" },
  ]) {
    await copy({ Key: "k", ...change });
    expect(await s3.text("k")).toBe("hello");
  }
});

test.each([
  ["a source without key", { CopySource: "logs" }, { code: "InvalidArgument" }],
  ["a source that cannot be read", { CopySource: "logs/%zz" }, { code: "InvalidArgument" }],
  ["an access point", { CopySource: "arn:aws:s3:us-east-1:0:accesspoint/x/object/k" }, { status: 501 }],
  ["a bucket that does not exist", { CopySource: "none/k" }, { code: "NoSuchBucket" }],
  ["a key that does not exist", { CopySource: "logs/none" }, { code: "NoSuchKey" }],
  ["a condition that fails", { CopySourceIfMatch: "x" }, { status: 412 }],
  [
    "a condition on the destination that fails",
    { Key: "k", IfNoneMatch: "*", StorageClass: "STANDARD" },
    { status: 412 },
  ],
])("refuses %s", async (_, more, error) => {
  await s3.put("k");
  expect(await s3.failure("CopyObject", { Key: "copy", CopySource: "logs/k", ...more })).toMatchObject(error);
});

test("refuses a delete marker that is named, and finds nothing behind one that is not", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  const { VersionId } = await s3.call("DeleteObject", { Key: "k" });
  const source = (CopySource: string) => s3.failure("CopyObject", { Key: "copy", CopySource });
  expect(await source("logs/k")).toMatchObject({ code: "NoSuchKey" });
  expect((await source(`logs/k?versionId=${VersionId}`)).message).toBe(
    "The source of a copy request may not specifically refer to a delete marker by version id.",
  );
});

test("needs to read the source with its tags, and to write the destination", async () => {
  await s3.put("k", "", { Tagging: "a=b" });
  expect(await s3.needs("CopyObject", { Key: "copy", CopySource: "logs/k" })).toEqual([
    "s3:GetObject on arn:aws:s3:::logs/k",
    "s3:GetObjectTagging on arn:aws:s3:::logs/k",
    "s3:PutObject on arn:aws:s3:::logs/copy",
  ]);
});
