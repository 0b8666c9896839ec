import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("answers like GetObject without the bytes", async () => {
  await s3.put("k", "hello", { Metadata: { seat: "s01" } });
  const { Body: _body, ...get } = await s3.call("GetObject", { Key: "k", Range: "bytes=1-2" });
  expect(await s3.call("HeadObject", { Key: "k", Range: "bytes=1-2" })).toEqual(get);
});

test("says 404, 412 and 304 as a read does", async () => {
  const { ETag } = await s3.put("k");
  expect(await s3.failure("HeadObject", { Key: "none" })).toMatchObject({ status: 404 });
  expect(await s3.failure("HeadObject", { Key: "k", IfMatch: "x" })).toMatchObject({ status: 412 });
  expect(await s3.failure("HeadObject", { Key: "k", IfNoneMatch: ETag })).toMatchObject({ status: 304 });
});

test("names its method when it refuses a delete marker", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  const { VersionId } = await s3.call("DeleteObject", { Key: "k" });
  expect(await s3.failure("HeadObject", { Key: "k", VersionId })).toMatchObject({
    status: 405,
    members: { Method: "HEAD" },
  });
});
