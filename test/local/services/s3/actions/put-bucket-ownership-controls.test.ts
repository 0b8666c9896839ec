import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const put = (...Rules: object[]) => ({ OwnershipControls: { Rules } });

test("changes who owns what others put", async () => {
  await s3.call("PutBucketOwnershipControls", put({ ObjectOwnership: "ObjectWriter" }));
  await s3.put("k", "x", { ACL: "private" });
  expect(await s3.call("GetBucketOwnershipControls")).toEqual(put({ ObjectOwnership: "ObjectWriter" }));
});

test.each([
  ["no rule", put()],
  ["two rules", put({ ObjectOwnership: "ObjectWriter" }, { ObjectOwnership: "ObjectWriter" })],
  ["another word", put({ ObjectOwnership: "Nobody" })],
])("refuses %s as malformed", async (_, input) => {
  expect(await s3.failure("PutBucketOwnershipControls", input)).toMatchObject({ code: "MalformedXML" });
});

test("does not take ACLs out of use while one stands", async () => {
  await s3.call("PutBucketOwnershipControls", put({ ObjectOwnership: "ObjectWriter" }));
  await s3.call("PutBucketAcl", { ACL: "log-delivery-write" });
  const enforced = put({ ObjectOwnership: "BucketOwnerEnforced" });
  expect(await s3.failure("PutBucketOwnershipControls", enforced)).toMatchObject({
    code: "InvalidBucketAclWithObjectOwnership",
  });
});

test("needs s3:PutBucketOwnershipControls on the bucket", async () => {
  expect(await s3.needs("PutBucketOwnershipControls")).toEqual([
    "s3:PutBucketOwnershipControls on arn:aws:s3:::logs",
  ]);
});
