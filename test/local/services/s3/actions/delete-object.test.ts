import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const enable = (Status = "Enabled") =>
  s3.call("PutBucketVersioning", { VersioningConfiguration: { Status } });

test("deletes for good where there is no versioning, also what is not there", async () => {
  await s3.put("k");
  expect(await s3.call("DeleteObject", { Key: "k" })).toEqual({});
  expect(await s3.call("DeleteObject", { Key: "k" })).toEqual({});
  expect(await s3.call("ListObjectsV2")).toMatchObject({ KeyCount: 0 });
});

test("hides an object by a delete marker, and shows it again when the marker is deleted", async () => {
  await enable();
  await s3.put("k", "old");
  const marker = await s3.call("DeleteObject", { Key: "k" });
  expect(marker).toEqual({ DeleteMarker: true, VersionId: expect.stringMatching(/^.{32}$/) });
  const { VersionId } = marker;
  expect(await s3.call("DeleteObject", { Key: "k", VersionId })).toEqual({ DeleteMarker: true, VersionId });
  expect(await s3.text("k")).toBe("old");
});

test("deletes one version for good", async () => {
  await enable();
  const { VersionId } = await s3.put("k", "old");
  await s3.put("k", "new");
  expect(await s3.call("DeleteObject", { Key: "k", VersionId })).toEqual({ VersionId });
  expect(await s3.failure("GetObject", { Key: "k", VersionId })).toMatchObject({ code: "NoSuchVersion" });
  expect(await s3.text("k")).toBe("new");
});

test("replaces the null version by its marker where versioning is suspended", async () => {
  await s3.put("k", "plain");
  await enable("Suspended");
  expect(await s3.call("DeleteObject", { Key: "k" })).toEqual({ DeleteMarker: true, VersionId: "null" });
  const { Versions } = await s3.call("ListObjectVersions");
  expect(Versions).toEqual([]);
});

test("refuses a version id that was never given", async () => {
  const failure = await s3.failure("DeleteObject", {
    Key: "k",
    VersionId: "HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD",
  });
  expect(failure).toMatchObject({ code: "InvalidArgument", members: { ArgumentName: "versionId" } });
});

test("deletes on the condition of an entity tag", async () => {
  const { ETag } = await s3.put("k", "a");
  expect(await s3.failure("DeleteObject", { Key: "k", IfMatch: '"other"' })).toMatchObject({ status: 412 });
  await s3.call("DeleteObject", { Key: "k", IfMatch: ETag });
  expect(await s3.failure("DeleteObject", { Key: "k", IfMatch: ETag })).toMatchObject({ status: 404 });
  expect(await s3.failure("DeleteObject", { Key: "k", IfMatch: "*" })).toMatchObject({ status: 412 });
});

test.each([
  ["IfMatchSize", 3, "x-amz-if-match-size"],
  ["IfMatchLastModifiedTime", new Date(0), "x-amz-if-match-last-modified-time"],
])("refuses %s, which only directory buckets know", async (member, value, Header) => {
  expect(await s3.failure("DeleteObject", { Key: "k", [member]: value })).toMatchObject({
    code: "NotImplemented",
    members: { Header },
  });
});

test("refuses to bypass a retention that no bucket has", async () => {
  expect(await s3.failure("DeleteObject", { Key: "k", BypassGovernanceRetention: true })).toMatchObject({
    code: "InvalidArgument",
  });
});

test("needs to read what it compares", async () => {
  expect(await s3.needs("DeleteObject", { Key: "k", IfMatch: '"x"' })).toEqual([
    "s3:DeleteObject on arn:aws:s3:::logs/k",
    "s3:GetObject on arn:aws:s3:::logs/k",
  ]);
});
