import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("begins an upload with checksum and encryption", async () => {
  const begun = await s3.call("CreateMultipartUpload", { Key: "k", ChecksumAlgorithm: "CRC32" });
  expect(begun).toEqual({
    Bucket: "logs",
    Key: "k",
    UploadId: expect.stringMatching(/^[A-Za-z0-9._]{128}$/),
    ChecksumAlgorithm: "CRC32",
    ChecksumType: "COMPOSITE",
    ServerSideEncryption: "AES256",
  });
});

test("says nothing of a checksum that nobody asked for", async () => {
  expect(await s3.call("CreateMultipartUpload", { Key: "k" })).not.toHaveProperty("ChecksumAlgorithm");
});

test("gives the object what the upload began with", async () => {
  const input = { Key: "k", ContentType: "text/plain", Metadata: { a: "b" }, Tagging: "c=d" };
  const { UploadId } = await s3.call("CreateMultipartUpload", input);
  const { ETag } = await s3.call("UploadPart", { Key: "k", UploadId, PartNumber: 1, Body: "x" });
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
  await s3.call("CompleteMultipartUpload", { Key: "k", UploadId, MultipartUpload });
  expect(await s3.call("HeadObject", { Key: "k" })).toMatchObject({
    ContentType: "text/plain",
    Metadata: { a: "b" },
    TagCount: 1,
  });
});

test("needs s3:PutObject", async () => {
  expect(await s3.needs("CreateMultipartUpload", { Key: "k" })).toEqual([
    "s3:PutObject on arn:aws:s3:::logs/k",
  ]);
});
