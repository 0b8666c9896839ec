import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("forgets an upload and its parts", async () => {
  const { UploadId } = await s3.call("CreateMultipartUpload", { Key: "k" });
  await s3.call("UploadPart", { Key: "k", UploadId, PartNumber: 1, Body: "x" });
  await s3.call("AbortMultipartUpload", { Key: "k", UploadId });
  expect(await s3.failure("ListParts", { Key: "k", UploadId })).toMatchObject({ code: "NoSuchUpload" });
  expect(await s3.failure("AbortMultipartUpload", { Key: "k", UploadId })).toMatchObject({
    code: "NoSuchUpload",
    status: 404,
  });
});

test("needs s3:AbortMultipartUpload", async () => {
  expect(await s3.needs("AbortMultipartUpload", { Key: "k" })).toEqual([
    "s3:AbortMultipartUpload on arn:aws:s3:::logs/k",
  ]);
});
