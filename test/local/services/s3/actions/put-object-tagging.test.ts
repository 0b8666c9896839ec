import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const tag = (TagSet: object[] | undefined, more: object = {}) => ({ Key: "k", Tagging: { TagSet }, ...more });

test("replaces the tags of an object and leaves the rest", async () => {
  await s3.put("k", "x", { Tagging: "old=1", Metadata: { a: "b" } });
  await s3.call("PutObjectTagging", tag([{ Key: "new", Value: "2" }]));
  expect(await s3.call("GetObjectTagging", { Key: "k" })).toEqual({ TagSet: [{ Key: "new", Value: "2" }] });
  expect(await s3.call("HeadObject", { Key: "k" })).toMatchObject({ Metadata: { a: "b" }, TagCount: 1 });
});

test("tags one version and names it", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  const { VersionId } = await s3.put("k");
  await s3.put("k");
  expect(await s3.call("PutObjectTagging", tag([{ Key: "a", Value: "b" }], { VersionId }))).toEqual({
    VersionId,
  });
  expect(await s3.call("GetObjectTagging", { Key: "k" })).toMatchObject({ TagSet: [] });
});

test("refuses bad tags, no tags and what is not there", async () => {
  await s3.put("k");
  expect(await s3.failure("PutObjectTagging", tag([{ Key: "aws:x", Value: "" }]))).toMatchObject({
    code: "InvalidTag",
  });
  expect(await s3.failure("PutObjectTagging", { Key: "k" })).toMatchObject({ code: "MalformedXML" });
  expect(await s3.failure("PutObjectTagging", tag([], { Key: "none" }))).toMatchObject({ code: "NoSuchKey" });
});

test("does not tag a delete marker", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  await s3.call("DeleteObject", { Key: "k" });
  expect(await s3.failure("PutObjectTagging", tag([]))).toMatchObject({
    status: 405,
    members: { Method: "PUT", ResourceType: "DeleteMarker" },
  });
});

test("needs s3:PutObjectTagging, told of the tags", async () => {
  const [permission] = await s3.permissions("PutObjectTagging", tag([{ Key: "a", Value: "b" }]));
  expect(permission).toMatchObject({
    action: "s3:PutObjectTagging",
    conditions: { "s3:RequestObjectTag/a": "b", "s3:RequestObjectTagKeys": ["a"] },
  });
});
