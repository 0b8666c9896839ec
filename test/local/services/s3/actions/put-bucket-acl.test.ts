import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const writers = () =>
  s3.call("PutBucketOwnershipControls", {
    OwnershipControls: { Rules: [{ ObjectOwnership: "ObjectWriter" }] },
  });

test("opens a bucket to the delivery of access logs, and closes it again", async () => {
  await writers();
  await s3.call("PutBucketAcl", { ACL: "log-delivery-write" });
  expect((await s3.call("GetBucketAcl")).Grants).toHaveLength(3);
  await s3.call("PutBucketAcl", { ACL: "private" });
  expect((await s3.call("GetBucketAcl")).Grants).toHaveLength(1);
});

test("refuses an ACL where ownership knows none, and a request without any", async () => {
  expect(await s3.failure("PutBucketAcl", { ACL: "private" })).toMatchObject({
    code: "AccessControlListNotSupported",
  });
  expect(await s3.failure("PutBucketAcl")).toMatchObject({
    code: "MissingSecurityHeader",
    members: { MissingHeaderName: "x-amz-acl" },
  });
});

test("needs s3:PutBucketAcl on the bucket", async () => {
  expect(await s3.needs("PutBucketAcl")).toEqual(["s3:PutBucketAcl on arn:aws:s3:::logs"]);
});
