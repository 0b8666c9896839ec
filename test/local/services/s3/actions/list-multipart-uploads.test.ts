import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const begin = (Key: string) => s3.call("CreateMultipartUpload", { Key });

test("lists uploads that are under way", async () => {
  const { UploadId } = await begin("k");
  expect(await s3.call("ListMultipartUploads")).toMatchObject({
    Bucket: "logs",
    KeyMarker: "",
    UploadIdMarker: "",
    NextKeyMarker: "k",
    NextUploadIdMarker: UploadId,
    MaxUploads: 1000,
    IsTruncated: false,
    Uploads: [
      {
        Key: "k",
        UploadId,
        Initiated: new Date("2026-01-15T12:00:00Z"),
        Initiator: { ID: expect.any(String), DisplayName: "root" },
        StorageClass: "STANDARD",
      },
    ],
  });
});

test("pages by key and upload", async () => {
  const ids = [await begin("a"), await begin("a"), await begin("b")].map(({ UploadId }) => UploadId);
  const seen: unknown[] = [];
  let marker: object = {};
  for (;;) {
    const page = await s3.call("ListMultipartUploads", { MaxUploads: 1, ...marker });
    seen.push(...(page.Uploads as { UploadId: string }[]).map(({ UploadId }) => UploadId));
    if (!page.IsTruncated) break;
    marker = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
  }
  expect(seen).toEqual(ids);
});

test("rolls up folders", async () => {
  await begin("a/1");
  await begin("a/2");
  expect(await s3.call("ListMultipartUploads", { Delimiter: "/" })).toMatchObject({
    CommonPrefixes: [{ Prefix: "a/" }],
    Uploads: [],
    NextKeyMarker: "",
  });
});

test("needs s3:ListBucketMultipartUploads on the bucket", async () => {
  expect(await s3.needs("ListMultipartUploads")).toEqual([
    "s3:ListBucketMultipartUploads on arn:aws:s3:::logs",
  ]);
});
