import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("takes the owner's own ACL and no other in a bucket whose owner owns everything", async () => {
  await s3.put("k");
  await s3.call("PutObjectAcl", { Key: "k", ACL: "bucket-owner-full-control" });
  expect(await s3.failure("PutObjectAcl", { Key: "k", ACL: "private" })).toMatchObject({
    code: "AccessControlListNotSupported",
    message: "The bucket does not allow ACLs",
  });
  expect(await s3.failure("PutObjectAcl", { Key: "k" })).toMatchObject({
    code: "AccessControlListNotSupported",
  });
});

test("needs s3:PutObjectAcl", async () => {
  expect(await s3.needs("PutObjectAcl", { Key: "k" })).toEqual(["s3:PutObjectAcl on arn:aws:s3:::logs/k"]);
});
