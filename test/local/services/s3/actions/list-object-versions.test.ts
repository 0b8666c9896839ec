import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

beforeEach(async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  for (const key of ["a", "a", "b"]) await s3.put(key);
  await s3.call("DeleteObject", { Key: "b" });
});

test("lists versions and delete markers and marks the latest", async () => {
  const { Versions, DeleteMarkers } = await s3.call("ListObjectVersions");
  expect(Versions).toMatchObject([
    { Key: "a", IsLatest: true, StorageClass: "STANDARD", Size: 0 },
    { Key: "a", IsLatest: false },
    { Key: "b", IsLatest: false },
  ]);
  expect(DeleteMarkers).toEqual([
    {
      Key: "b",
      VersionId: expect.any(String),
      IsLatest: true,
      LastModified: expect.any(Date),
      Owner: { ID: expect.any(String) },
    },
  ]);
});

test("goes on from page to page until all was shown", async () => {
  const seen: unknown[] = [];
  let marker: object = {};
  for (;;) {
    const page = await s3.call("ListObjectVersions", { MaxKeys: 1, ...marker });
    seen.push(...[page.Versions, page.DeleteMarkers].flat());
    if (!page.IsTruncated) break;
    marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
  expect(new Set(seen.map((entry) => (entry as { VersionId: string }).VersionId)).size).toBe(4);
});

test("lists what has no versions as version null", async () => {
  await s3.call("CreateBucket", { Bucket: "plain" });
  await s3.put("k", "", { Bucket: "plain" });
  expect(await s3.call("ListObjectVersions", { Bucket: "plain" })).toMatchObject({
    Versions: [{ VersionId: "null", IsLatest: true }],
  });
});

test("takes no version marker without a key marker", async () => {
  const { message } = await s3.failure("ListObjectVersions", { VersionIdMarker: "v" });
  expect(message).toBe("A version-id marker cannot be specified without a key marker.");
});

test("needs s3:ListBucketVersions on the bucket", async () => {
  expect(await s3.needs("ListObjectVersions")).toEqual(["s3:ListBucketVersions on arn:aws:s3:::logs"]);
});
