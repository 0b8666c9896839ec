import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const modified = new Date("2026-01-15T12:00:00.000Z");

test("gives back bytes and headers as they were put", async () => {
  await s3.put("k", "hello", {
    ContentType: "text/plain",
    CacheControl: "no-cache",
    ContentDisposition: "inline",
    ContentEncoding: "aws-chunked,gzip",
    ContentLanguage: "en",
    Expires: new Date("2030-01-01T00:00:00Z"),
    WebsiteRedirectLocation: "/x",
    Metadata: { Seat: "s01", note: Buffer.from("é").toString("latin1") },
    StorageClass: "STANDARD_IA",
    Tagging: "a=b&c=d",
  });
  expect(await s3.text("k")).toBe("hello");
  expect(await s3.call("GetObject", { Key: "k" })).toMatchObject({
    AcceptRanges: "bytes",
    ContentLength: 5,
    ContentType: "text/plain",
    CacheControl: "no-cache",
    ContentDisposition: "inline",
    ContentEncoding: "gzip",
    ContentLanguage: "en",
    Expires: "Tue, 01 Jan 2030 00:00:00 GMT",
    WebsiteRedirectLocation: "/x",
    Metadata: { seat: "s01", note: "=?UTF-8?B?w6k=?=" },
    StorageClass: "STANDARD_IA",
    TagCount: 2,
    LastModified: modified,
    ETag: '"5d41402abc4b2a76b9719d911017c592"',
    ServerSideEncryption: "AES256",
  });
});

test("keeps an Expires header that is no date", async () => {
  const headers = { expires: "soon", "content-length": "0" };
  await s3.call("PutObject", { Key: "k" }, { headers });
  expect(await s3.call("GetObject", { Key: "k" })).toMatchObject({ Expires: "soon" });
});

test("takes what names no type for bytes", async () => {
  await s3.put("k");
  expect(await s3.call("GetObject", { Key: "k" })).toMatchObject({ ContentType: "binary/octet-stream" });
});

test("answers 206 with the range that is asked for", async () => {
  await s3.put("k", "0123456789");
  const ranged = await s3.call("GetObject", { Key: "k", Range: "bytes=-3" });
  expect(ranged).toMatchObject({
    ContentRange: "bytes 7-9/10",
    ContentLength: 3,
    $metadata: { httpStatusCode: 206 },
  });
  expect(await s3.text("k", { Range: "bytes=-3" })).toBe("789");
  expect(await s3.call("GetObject", { Key: "k", Range: "bytes=3-1" })).not.toHaveProperty("ContentRange");
});

test("gives the checksum when asked, of the whole alone", async () => {
  await s3.put("k", "test-checksum", { ChecksumAlgorithm: "CRC32" });
  expect(await s3.call("GetObject", { Key: "k" })).not.toHaveProperty("ChecksumCRC32");
  expect(await s3.call("GetObject", { Key: "k", ChecksumMode: "ENABLED" })).toMatchObject({
    ChecksumCRC32: "lVk/nw==",
    ChecksumType: "FULL_OBJECT",
  });
  const part = { Key: "k", ChecksumMode: "ENABLED", Range: "bytes=0-1" };
  expect(await s3.call("GetObject", part)).not.toHaveProperty("ChecksumCRC32");
});

test("lets the request set headers of the answer, but not a stranger's", async () => {
  await s3.put("k");
  const asked = { Key: "k", ResponseContentType: "text/csv", ResponseExpires: new Date(0) };
  expect(await s3.call("GetObject", asked)).toMatchObject({
    ContentType: "text/csv",
    Expires: "Thu, 01 Jan 1970 00:00:00 GMT",
  });
  const stranger = { kind: "anonymous", arn: "anonymous", account: "", userId: "anonymous" } as const;
  expect(await s3.failure("GetObject", asked, { identity: stranger })).toMatchObject({
    code: "InvalidRequest",
    message: "Request specific response headers cannot be used for anonymous GET requests.",
  });
});

test("finds no object behind a delete marker, and says so in the headers", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  const { VersionId } = await s3.put("k", "old");
  const { VersionId: marker } = await s3.call("DeleteObject", { Key: "k" });
  expect(await s3.failure("GetObject", { Key: "k" })).toMatchObject({
    code: "NoSuchKey",
    status: 404,
    members: { Key: "k" },
    headers: { "x-amz-delete-marker": "true", "x-amz-version-id": marker },
  });
  expect(await s3.failure("GetObject", { Key: "k", VersionId: marker })).toMatchObject({
    code: "MethodNotAllowed",
    status: 405,
    members: { Method: "GET", ResourceType: "DeleteMarker" },
    headers: { allow: "DELETE", "x-amz-delete-marker": "true" },
  });
  expect(await s3.text("k", { VersionId })).toBe("old");
});

test("tells a version that is gone from one that never was", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  const { VersionId } = await s3.put("k");
  await s3.call("DeleteObject", { Key: "k", VersionId });
  expect(await s3.failure("GetObject", { Key: "k", VersionId })).toMatchObject({
    code: "NoSuchVersion",
    members: { Key: "k", VersionId },
  });
  expect(
    await s3.failure("GetObject", { Key: "k", VersionId: "HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD" }),
  ).toMatchObject({
    code: "InvalidArgument",
    message: "Invalid version id specified",
  });
});

test("does not take a range and a part at once", async () => {
  await s3.put("k", "abc");
  const both = await s3.failure("GetObject", { Key: "k", Range: "bytes=0-1", PartNumber: 1 });
  expect(both.message).toBe("Cannot specify both Range header and partNumber query parameter");
});
