import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("takes what is left out for false", async () => {
  await s3.call("PutPublicAccessBlock", { PublicAccessBlockConfiguration: { BlockPublicPolicy: true } });
  expect(await s3.call("GetPublicAccessBlock")).toEqual({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: false,
      BlockPublicPolicy: true,
      IgnorePublicAcls: false,
      RestrictPublicBuckets: false,
    },
  });
});

test("refuses an empty document", async () => {
  expect(await s3.failure("PutPublicAccessBlock")).toMatchObject({ code: "MalformedXML" });
});

test("needs s3:PutBucketPublicAccessBlock on the bucket", async () => {
  expect(await s3.needs("PutPublicAccessBlock")).toEqual([
    "s3:PutBucketPublicAccessBlock on arn:aws:s3:::logs",
  ]);
});
