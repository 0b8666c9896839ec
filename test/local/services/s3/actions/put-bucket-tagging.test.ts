import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const tagged = (...TagSet: object[]) => ({ Tagging: { TagSet } });
const system = { Key: "aws:cloudformation:stack-name", Value: "Lab" };

test("replaces all tags and answers 204", async () => {
  await s3.call("PutBucketTagging", tagged({ Key: "old", Value: "1" }));
  expect(await s3.call("PutBucketTagging", tagged({ Key: "new", Value: "" }))).toEqual({
    $metadata: { httpStatusCode: 204 },
  });
  expect(await s3.call("GetBucketTagging")).toEqual({ TagSet: [{ Key: "new", Value: "" }] });
});

test("takes an empty set for none", async () => {
  await s3.call("PutBucketTagging", tagged({ Key: "old", Value: "1" }));
  await s3.call("PutBucketTagging", tagged());
  expect(await s3.failure("GetBucketTagging")).toMatchObject({ code: "NoSuchTagSet" });
});

test("keeps AWS's own tags out of a client's hands", async () => {
  await s3.call("PutBucketTagging", tagged(system));
  const headers = { "content-md5": "x" };
  const dropped = await s3.failure("PutBucketTagging", tagged(), { headers });
  expect(dropped).toMatchObject({
    code: "InvalidTag",
    message: "System tags cannot be removed by requester",
  });
  await s3.call("PutBucketTagging", tagged(system, { Key: "own", Value: "x" }), { headers });
});

test("needs s3:PutBucketTagging on the bucket", async () => {
  expect(await s3.needs("PutBucketTagging")).toEqual(["s3:PutBucketTagging on arn:aws:s3:::logs"]);
});
