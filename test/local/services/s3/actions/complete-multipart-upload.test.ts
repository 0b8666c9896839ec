import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

/** Uploads one part and answers with what completes the upload. */
async function uploaded(begin: object = {}, Body = "abc") {
  const { UploadId } = await s3.call("CreateMultipartUpload", { Key: "k", ...begin });
  const { ETag, ...sums } = await s3.call("UploadPart", { Key: "k", UploadId, PartNumber: 1, Body });
  delete sums.ServerSideEncryption;
  return { Key: "k", UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag, ...sums }] } };
}

test("makes an object of the parts", async () => {
  expect(await s3.call("CompleteMultipartUpload", await uploaded())).toEqual({
    Location: "http://127.0.0.1:4566/logs/k",
    Bucket: "logs",
    Key: "k",
    ETag: '"af5da9f45af7a300e3aded972f8ff687-1"',
    ChecksumCRC64NVME: expect.any(String),
    ChecksumType: "FULL_OBJECT",
    ServerSideEncryption: "AES256",
  });
  expect(await s3.text("k")).toBe("abc");
  expect(await s3.call("ListMultipartUploads")).toMatchObject({ Uploads: [] });
});

test("dates the object from the beginning of the upload", async () => {
  const begun = s3.cloud.clock.now();
  const upload = await uploaded();
  await s3.cloud.clock.advance(60_000);
  await s3.call("CompleteMultipartUpload", upload);
  expect(await s3.call("HeadObject", { Key: "k" })).toMatchObject({ LastModified: new Date(begun) });
});

test("answers a client again that lost the answer", async () => {
  const upload = await uploaded();
  const first = await s3.call("CompleteMultipartUpload", upload);
  expect(await s3.call("CompleteMultipartUpload", upload)).toEqual(first);
});

test("lets one of two completions make the object", async () => {
  const upload = await uploaded();
  const both = await Promise.allSettled([1, 2].map(() => s3.call("CompleteMultipartUpload", upload)));
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  expect(await s3.text("k")).toBe("abc");
});

test("gives parts, and their checksums, to who asks for a part", async () => {
  await s3.call(
    "CompleteMultipartUpload",
    await uploaded({ ChecksumAlgorithm: "CRC32C" }, "test content 123"),
  );
  const part = { Key: "k", PartNumber: 1, ChecksumMode: "ENABLED" };
  expect(await s3.call("HeadObject", part)).toMatchObject({
    ChecksumCRC32C: "fwuu0Q==",
    ChecksumType: "COMPOSITE",
    ContentRange: "bytes 0-15/16",
    PartsCount: 1,
    $metadata: { httpStatusCode: 206 },
  });
  expect(await s3.call("HeadObject", { ...part, PartNumber: undefined })).toMatchObject({
    ChecksumCRC32C: "sZB91Q==-1",
  });
});

test("keeps the upload when the parts are wrong, so that it can be completed after all", async () => {
  const upload = await uploaded();
  const wrong = { ...upload, MultipartUpload: { Parts: [{ PartNumber: 2, ETag: "x" }] } };
  expect(await s3.failure("CompleteMultipartUpload", wrong)).toMatchObject({ code: "InvalidPart" });
  await s3.call("CompleteMultipartUpload", upload);
  expect(await s3.text("k")).toBe("abc");
});

test("keeps the parts when a condition fails", async () => {
  const upload = await uploaded();
  await s3.put("k", "other");
  expect(await s3.failure("CompleteMultipartUpload", { ...upload, IfNoneMatch: "*" })).toMatchObject({
    status: 412,
  });
  await s3.call("CompleteMultipartUpload", upload);
  expect(await s3.text("k")).toBe("abc");
});

test("calls it a conflict when what was there at the beginning has gone", async () => {
  await s3.put("k", "other");
  const upload = await uploaded();
  await s3.call("DeleteObject", { Key: "k" });
  expect(await s3.failure("CompleteMultipartUpload", { ...upload, IfNoneMatch: "*" })).toMatchObject({
    code: "ConditionalRequestConflict",
    status: 409,
  });
});

test("compares the size that the client counted", async () => {
  const failure = await s3.failure("CompleteMultipartUpload", { ...(await uploaded()), MpuObjectSize: 5 });
  expect(failure.message).toBe(
    "The provided 'x-amz-mp-object-size' header value 5 does not match what was computed: 3",
  );
});

test("compares the checksum of the whole, which counts with its type alone", async () => {
  const begin = { ChecksumAlgorithm: "CRC32C", ChecksumType: "FULL_OBJECT" };
  const upload = await uploaded(begin);
  const wrong = "The crc32c you specified did not match the calculated checksum.";
  for (const more of [
    { ChecksumCRC32C: "Nks/tw==" },
    { ChecksumCRC32: "NSRBwg==", ChecksumType: "FULL_OBJECT" },
    { ChecksumCRC32C: "AAAAAA==", ChecksumType: "FULL_OBJECT" },
  ]) {
    expect((await s3.failure("CompleteMultipartUpload", { ...upload, ...more })).message).toBe(wrong);
  }
  const mode = await s3.failure("CompleteMultipartUpload", { ...upload, ChecksumType: "COMPOSITE" });
  expect(mode.message).toMatch(/created using the FULL_OBJECT checksum mode/);
  const right = { ...upload, ChecksumCRC32C: "Nks/tw==", ChecksumType: "FULL_OBJECT" };
  expect(await s3.call("CompleteMultipartUpload", right)).toMatchObject({ ChecksumCRC32C: "Nks/tw==" });
});

test("needs s3:PutObject, told of its conditions", async () => {
  const [permission] = await s3.permissions("CompleteMultipartUpload", { Key: "k", IfNoneMatch: "*" });
  expect(permission).toMatchObject({ action: "s3:PutObject", conditions: { "s3:if-none-match": "*" } });
});
