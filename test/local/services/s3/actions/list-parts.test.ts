import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("lists the parts of an upload, page by page", async () => {
  const { UploadId } = await s3.call("CreateMultipartUpload", { Key: "k", ChecksumAlgorithm: "CRC32" });
  for (const PartNumber of [2, 1])
    await s3.call("UploadPart", { Key: "k", UploadId, PartNumber, Body: "abc" });
  const page = await s3.call("ListParts", { Key: "k", UploadId, MaxParts: 1 });
  expect(page).toMatchObject({
    PartNumberMarker: "0",
    NextPartNumberMarker: "1",
    IsTruncated: true,
    ChecksumAlgorithm: "CRC32",
    ChecksumType: "COMPOSITE",
    Initiator: { DisplayName: "root" },
    StorageClass: "STANDARD",
    Parts: [
      {
        PartNumber: 1,
        Size: 3,
        ETag: '"900150983cd24fb0d6963f7d28e17f72"',
        ChecksumCRC32: "NSRBwg==",
        LastModified: new Date("2026-01-15T12:00:00Z"),
      },
    ],
  });
  const PartNumberMarker = page.NextPartNumberMarker;
  expect(await s3.call("ListParts", { Key: "k", UploadId, PartNumberMarker })).toMatchObject({
    IsTruncated: false,
    Parts: [{ PartNumber: 2 }],
  });
});

test("needs s3:ListMultipartUploadParts on the object", async () => {
  expect(await s3.needs("ListParts", { Key: "k" })).toEqual([
    "s3:ListMultipartUploadParts on arn:aws:s3:::logs/k",
  ]);
});
