import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

let UploadId: unknown;
beforeEach(async () => {
  await s3.put("source", "0123456789");
  ({ UploadId } = await s3.call("CreateMultipartUpload", { Key: "k", ChecksumAlgorithm: "CRC32C" }));
});

const part = (more: object = {}) => ({
  Key: "k",
  UploadId,
  PartNumber: 1,
  CopySource: "logs/source",
  ...more,
});

test("copies the whole of an object, or a range, as a part", async () => {
  expect(await s3.call("UploadPartCopy", part())).toMatchObject({
    CopyPartResult: { ETag: '"781e5e245d69b566979b86e28d23f2c7"', ChecksumCRC32C: expect.any(String) },
    ServerSideEncryption: "AES256",
  });
  await s3.call("UploadPartCopy", part({ PartNumber: 2, CopySourceRange: "bytes=0-8" }));
  const { Parts } = await s3.call<{ Parts: { Size: number }[] }>("ListParts", { Key: "k", UploadId });
  expect(Parts.map(({ Size }) => Size)).toEqual([10, 9]);
});

test.each([
  ["a range that is malformed", { CopySourceRange: "0-8" }, { code: "InvalidArgument" }],
  ["a condition that fails", { CopySourceIfNoneMatch: "*" }, { status: 412 }],
  ["another upload", { UploadId: "x" }, { code: "NoSuchUpload" }],
  ["a source that is not there", { CopySource: "logs/none" }, { code: "NoSuchKey" }],
])("refuses %s", async (_, more, error) => {
  expect(await s3.failure("UploadPartCopy", part(more))).toMatchObject(error);
});

test("needs to read the source and to write the destination", async () => {
  expect(await s3.needs("UploadPartCopy", part())).toEqual([
    "s3:GetObject on arn:aws:s3:::logs/source",
    "s3:PutObject on arn:aws:s3:::logs/k",
  ]);
});
