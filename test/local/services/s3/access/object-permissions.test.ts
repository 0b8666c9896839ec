import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("needs s3:GetObject alone for an object that is there", async () => {
  await s3.put("a/b");
  expect(await s3.needs("GetObject", { Key: "a/b" })).toEqual(["s3:GetObject on arn:aws:s3:::logs/a/b"]);
});

test("needs s3:ListBucket too for one that is not, so that nobody else learns of it", async () => {
  expect(await s3.needs("HeadObject", { Key: "none" })).toEqual([
    "s3:GetObject on arn:aws:s3:::logs/none",
    "s3:ListBucket on arn:aws:s3:::logs",
  ]);
});

test("needs the version's own action where a version is named", async () => {
  await s3.put("k");
  expect(await s3.needs("GetObject", { Key: "k", VersionId: "null" })).toEqual([
    "s3:GetObjectVersion on arn:aws:s3:::logs/k",
  ]);
  expect(await s3.needs("DeleteObject", { Key: "k", VersionId: "null" })).toEqual([
    "s3:DeleteObjectVersion on arn:aws:s3:::logs/k",
  ]);
});

test("asks for permission also where the version makes no sense", async () => {
  expect(await s3.needs("GetObject", { Key: "k", VersionId: "nonsense" })).toHaveLength(2);
});

test("tells policies of the tags that an object has", async () => {
  await s3.put("k", "", { Tagging: "seat=s01" });
  const [permission] = await s3.permissions("GetObject", { Key: "k" });
  expect(permission?.conditions).toMatchObject({ "s3:ExistingObjectTag/seat": "s01" });
});

test("needs a permission for each thing that a write sets", async () => {
  const write = { Key: "k", ACL: "bucket-owner-full-control", Tagging: "seat=s01" };
  expect(await s3.needs("PutObject", write)).toEqual([
    "s3:PutObject on arn:aws:s3:::logs/k",
    "s3:PutObjectAcl on arn:aws:s3:::logs/k",
    "s3:PutObjectTagging on arn:aws:s3:::logs/k",
  ]);
  const [permission] = await s3.permissions("PutObject", { ...write, ServerSideEncryption: "aws:kms" });
  expect(permission?.conditions).toMatchObject({
    "s3:x-amz-acl": "bucket-owner-full-control",
    "s3:x-amz-server-side-encryption": "aws:kms",
    "s3:RequestObjectTagKeys": ["seat"],
    "s3:RequestObjectTag/seat": "s01",
  });
});
