import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("gives no tags of an object without", async () => {
  await s3.put("k");
  expect(await s3.call("GetObjectTagging", { Key: "k" })).toEqual({ TagSet: [] });
});

test("refuses a delete marker, also the current one", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  await s3.call("DeleteObject", { Key: "k" });
  expect(await s3.failure("GetObjectTagging", { Key: "k" })).toMatchObject({ code: "MethodNotAllowed" });
});

test("needs s3:GetObjectTagging", async () => {
  await s3.put("k");
  expect(await s3.needs("GetObjectTagging", { Key: "k" })).toEqual([
    "s3:GetObjectTagging on arn:aws:s3:::logs/k",
  ]);
});
