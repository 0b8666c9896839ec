import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const create = (more: object, overrides = {}) =>
  s3.call("CreateBucket", { Bucket: "new", ...more }, overrides);

test("makes a bucket that is private, encrypted and its owner's alone", async () => {
  expect(await create({})).toEqual({ Location: "/new", BucketArn: "arn:aws:s3:::new" });
  const get = (operation: string) => s3.call(operation, { Bucket: "new" });
  expect(await get("GetPublicAccessBlock")).toMatchObject({
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
  });
  expect(await get("GetBucketOwnershipControls")).toMatchObject({
    OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
  });
  expect(await get("GetBucketVersioning")).toEqual({ Status: undefined });
});

test("makes it where the constraint says", async () => {
  const CreateBucketConfiguration = { LocationConstraint: "eu-west-1" };
  expect(await create({ CreateBucketConfiguration })).toMatchObject({
    Location: "http://new.s3.amazonaws.com/",
  });
  expect(await s3.call("HeadBucket", { Bucket: "new" })).toMatchObject({ BucketRegion: "eu-west-1" });
});

test("answers a second time in us-east-1 as if nothing had been there, and keeps what is there", async () => {
  await s3.put("k", "x");
  expect(await s3.call("CreateBucket")).toEqual({ Location: "/logs", BucketArn: "arn:aws:s3:::logs" });
  expect(await s3.text("k")).toBe("x");
});

test("refuses a second time in other Regions, and with tags", async () => {
  const owned = { code: "BucketAlreadyOwnedByYou", status: 409, members: { BucketName: "logs" } };
  const elsewhere = { CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } };
  expect(await s3.failure("CreateBucket", elsewhere, { region: "eu-west-1" })).toMatchObject(owned);
  const tagged = { CreateBucketConfiguration: { Tags: [{ Key: "a", Value: "b" }] } };
  expect(await s3.failure("CreateBucket", tagged)).toMatchObject(owned);
});

test("takes tags, those of AWS's own from inside alone", async () => {
  const CreateBucketConfiguration = { Tags: [{ Key: "aws:cloudformation:stack-name", Value: "Lab" }] };
  const client = await s3.failure(
    "CreateBucket",
    { Bucket: "new", CreateBucketConfiguration },
    { headers: {} },
  );
  expect(client).toMatchObject({
    code: "InvalidTag",
    message: expect.stringContaining("reserved for system tags"),
  });
  await create({ CreateBucketConfiguration });
  expect(await s3.call("GetBucketTagging", { Bucket: "new" })).toEqual({
    TagSet: CreateBucketConfiguration.Tags,
  });
});

test.each([
  ["a bad name", { Bucket: "New" }, { code: "InvalidBucketName" }],
  ["object lock", { ObjectLockEnabledForBucket: true }, { code: "NotModelledByLocalCloud" }],
  [
    "a directory bucket",
    { CreateBucketConfiguration: { Bucket: { Type: "Directory" } } },
    { code: "NotModelledByLocalCloud" },
  ],
  [
    "an unknown ownership",
    { ObjectOwnership: "Nobody" },
    { message: "Invalid x-amz-object-ownership header: Nobody" },
  ],
  [
    "an ACL where ownership knows none",
    { ACL: "log-delivery-write" },
    { code: "InvalidBucketAclWithObjectOwnership" },
  ],
])("refuses %s", async (_, more, error) => {
  expect(await s3.failure("CreateBucket", { Bucket: "new", ...more })).toMatchObject(error);
});

test("takes an ACL together with an ownership that permits it", async () => {
  await create({ ACL: "log-delivery-write", ObjectOwnership: "ObjectWriter" });
  const { Grants } = await s3.call("GetBucketAcl", { Bucket: "new" });
  expect(Grants).toHaveLength(3);
  await s3.call("CreateBucket", { Bucket: "plain", ACL: "private" });
});

test("needs a permission for each thing that it sets", async () => {
  const input = {
    Bucket: "new",
    ACL: "private",
    ObjectOwnership: "ObjectWriter",
    CreateBucketConfiguration: { Tags: [{ Key: "a", Value: "b" }] },
  };
  expect(await s3.needs("CreateBucket", input)).toEqual([
    "s3:CreateBucket on arn:aws:s3:::new",
    "s3:PutBucketAcl on arn:aws:s3:::new",
    "s3:PutBucketOwnershipControls on arn:aws:s3:::new",
    "s3:TagResource on arn:aws:s3:::new",
  ]);
});
