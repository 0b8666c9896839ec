import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("shows that the owner may do everything and nobody else anything", async () => {
  await s3.put("k");
  const { Owner, Grants } = await s3.call<{ Owner: { ID: string }; Grants: object[] }>("GetObjectAcl", {
    Key: "k",
  });
  expect(Grants).toEqual([{ Grantee: { Type: "CanonicalUser", ID: Owner.ID }, Permission: "FULL_CONTROL" }]);
});

test("needs s3:GetObjectAcl", async () => {
  await s3.put("k");
  expect(await s3.needs("GetObjectAcl", { Key: "k" })).toEqual(["s3:GetObjectAcl on arn:aws:s3:::logs/k"]);
});
