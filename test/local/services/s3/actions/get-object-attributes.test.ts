import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const attributes = (...ObjectAttributes: string[]) =>
  s3.call("GetObjectAttributes", { Key: "k", ObjectAttributes });

test("gives what is asked for and nothing else", async () => {
  await s3.put("k", "hello", { ChecksumAlgorithm: "SHA1" });
  const LastModified = new Date("2026-01-15T12:00:00Z");
  expect(await attributes("ObjectSize")).toEqual({ LastModified, ObjectSize: 5 });
  expect(await attributes("ETag", "StorageClass", "Checksum", "ObjectParts")).toEqual({
    LastModified,
    ETag: "5d41402abc4b2a76b9719d911017c592",
    StorageClass: "STANDARD",
    Checksum: { ChecksumSHA1: "qvTGHdzF6KLavt4PO0gs2a6pQ00=", ChecksumType: "FULL_OBJECT" },
  });
});

test("lists the parts of a composite, and counts those of others", async () => {
  for (const [ChecksumAlgorithm, ObjectParts] of [
    ["SHA256", { TotalPartsCount: 1, IsTruncated: false, Parts: [{ PartNumber: 1, Size: 3 }] }],
    [undefined, { TotalPartsCount: 1 }],
  ]) {
    const { UploadId } = await s3.call("CreateMultipartUpload", { Key: "k", ChecksumAlgorithm });
    const { ETag, ChecksumSHA256 } = await s3.call("UploadPart", {
      Key: "k",
      UploadId,
      PartNumber: 1,
      Body: "abc",
    });
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag, ChecksumSHA256 }] };
    await s3.call("CompleteMultipartUpload", { Key: "k", UploadId, MultipartUpload });
    expect(await attributes("ObjectParts")).toMatchObject({ ObjectParts });
  }
});

test("wants to know which attributes", async () => {
  await s3.put("k");
  expect(await s3.failure("GetObjectAttributes", { Key: "k" })).toMatchObject({ code: "InvalidRequest" });
});

test("needs to read the object and its attributes", async () => {
  await s3.put("k");
  expect(await s3.needs("GetObjectAttributes", { Key: "k" })).toEqual([
    "s3:GetObject on arn:aws:s3:::logs/k",
    "s3:GetObjectAttributes on arn:aws:s3:::logs/k",
  ]);
});
