import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

let UploadId: unknown;
beforeEach(async () => {
  ({ UploadId } = await s3.call("CreateMultipartUpload", { Key: "k" }));
});

const part = (more: object) => ({ Key: "k", UploadId, PartNumber: 1, Body: "abc", ...more });

test("answers with the part's MD5", async () => {
  expect(await s3.call("UploadPart", part({}))).toEqual({
    ETag: '"900150983cd24fb0d6963f7d28e17f72"',
    ServerSideEncryption: "AES256",
  });
});

test("replaces a part of the same number", async () => {
  await s3.call("UploadPart", part({}));
  await s3.call("UploadPart", part({ Body: "longer" }));
  expect(await s3.call("ListParts", { Key: "k", UploadId })).toMatchObject({ Parts: [{ Size: 6 }] });
});

test("gives back the client's checksum", async () => {
  const checked = await s3.call("UploadPart", part({ ChecksumCRC32: "NSRBwg==" }));
  expect(checked).toMatchObject({ ChecksumCRC32: "NSRBwg==" });
});

test("demands of a client the checksum that the upload began with", async () => {
  const begun = await s3.call("CreateMultipartUpload", { Key: "k", ChecksumAlgorithm: "SHA256" });
  const headers = { "content-length": "3" };
  const mismatch = (more: object) =>
    s3.failure("UploadPart", part({ UploadId: begun.UploadId, ...more }), { headers });
  expect((await mismatch({ ChecksumCRC32: "NSRBwg==" })).message).toBe(
    "Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type: crc32",
  );
  expect((await mismatch({})).message).toMatch(/actual checksum Type: null$/);
});

test.each([
  ["another upload", { UploadId: "fakeid" }, { code: "NoSuchUpload", members: { UploadId: "fakeid" } }],
  ["another key", { Key: "other" }, { code: "NoSuchUpload" }],
  ["the number 0", { PartNumber: 0 }, { code: "InvalidArgument" }],
  ["another MD5", { ContentMD5: "CYketZBSTjX8czcs3cXVlg==" }, { code: "BadDigest" }],
])("refuses %s", async (_, more, error) => {
  expect(await s3.failure("UploadPart", part(more))).toMatchObject(error);
});

test("loses a part that comes after the upload was aborted", async () => {
  const late = s3.failure("UploadPart", part({}));
  await s3.call("AbortMultipartUpload", { Key: "k", UploadId });
  expect(await late).toMatchObject({ code: "NoSuchUpload" });
});
