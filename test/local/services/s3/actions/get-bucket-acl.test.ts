import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("shows that the owner may do everything", async () => {
  const { Owner, Grants } = await s3.call<{ Owner: { ID: string }; Grants: object[] }>("GetBucketAcl");
  expect(Grants).toEqual([{ Grantee: { Type: "CanonicalUser", ID: Owner.ID }, Permission: "FULL_CONTROL" }]);
});

test("needs s3:GetBucketAcl on the bucket", async () => {
  expect(await s3.needs("GetBucketAcl")).toEqual(["s3:GetBucketAcl on arn:aws:s3:::logs"]);
});
