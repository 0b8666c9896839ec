import type { Properties, Standing } from "../../../../../local/core/resource-type";
import { resourceContext, typeOf } from "../../../../support/resource-context";
import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3({ bucket: false });
});
afterEach(() => s3[Symbol.asyncDispose]());

const NAME = "test-thing-abcdefghijkl";
const context = (overrides = {}) => resourceContext([s3.service], overrides);
const type = () => typeOf(s3.service, "AWS::S3::Bucket");
const create = (properties: Properties, overrides = {}): Promise<Standing> =>
  type().create(properties, context(overrides));
const get = (operation: string, Bucket = NAME) => s3.call(operation, { Bucket });

/** What CDK's Bucket emits with its usual options. */
const USUAL: Properties = {
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
  },
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
  Tags: [{ Key: "aws-cdk:auto-delete-objects", Value: "true" }],
  VersioningConfiguration: { Status: "Enabled" },
};

test("makes a bucket with a name of its own, and gives what GetAtt asks for", async () => {
  expect(await create(USUAL)).toEqual({
    physicalId: NAME,
    attributes: {
      Arn: `arn:aws:s3:::${NAME}`,
      DomainName: `${NAME}.s3.amazonaws.com`,
      DualStackDomainName: `${NAME}.s3.dualstack.us-east-1.amazonaws.com`,
      RegionalDomainName: `${NAME}.s3.us-east-1.amazonaws.com`,
      WebsiteURL: `http://${NAME}.s3-website-us-east-1.amazonaws.com`,
    },
  });
  expect(await get("GetBucketVersioning")).toEqual({ Status: "Enabled" });
});

test("tags it with its own tags and the stack's", async () => {
  await create(USUAL);
  const { TagSet } = await get("GetBucketTagging");
  expect(TagSet).toEqual(
    expect.arrayContaining([
      { Key: "aws-cdk:auto-delete-objects", Value: "true" },
      { Key: "aws:cloudformation:logical-id", Value: "Thing" },
    ]),
  );
});

test("makes it in the stack's Region", async () => {
  await create({ BucketName: "mine" }, { region: "eu-west-1" });
  expect(await get("HeadBucket", "mine")).toMatchObject({ BucketRegion: "eu-west-1" });
});

test("takes up a creation that was cut off, and fails on a bucket of somebody else's", async () => {
  const first = await create(USUAL);
  expect(await create(USUAL)).toEqual(first);
  await expect(create(USUAL, { logicalId: "Other" })).rejects.toThrow(`${NAME} already exists`);
});

test("says early that the bucket exists, so that it goes when the rest fails", async () => {
  const stack = context();
  const bad = { LifecycleConfiguration: { Rules: [{ Status: "Enabled" }] } };
  await expect(type().create(bad, stack)).rejects.toMatchObject({ code: "InvalidRequest" });
  expect(stack.said.map(({ physicalId }) => physicalId)).toEqual([NAME]);
});

test("sets everything that a template configures", async () => {
  await create({
    AccessControl: "LogDeliveryWrite",
    OwnershipControls: { Rules: [{ ObjectOwnership: "ObjectWriter" }] },
    CorsConfiguration: {
      CorsRules: [
        { Id: "c", AllowedMethods: ["GET"], AllowedOrigins: ["*"], ExposedHeaders: ["ETag"], MaxAge: 3 },
      ],
    },
    LifecycleConfiguration: { Rules: [{ Id: "l", Status: "Enabled", ExpirationInDays: 7 }] },
    LoggingConfiguration: { LogFilePrefix: "access/" },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "alias/lab" },
        },
      ],
    },
  });
  expect((await get("GetBucketAcl")).Grants).toHaveLength(3);
  expect(await get("GetBucketCors")).toEqual({
    CORSRules: [
      { ID: "c", AllowedMethods: ["GET"], AllowedOrigins: ["*"], ExposeHeaders: ["ETag"], MaxAgeSeconds: 3 },
    ],
  });
  expect(await get("GetBucketLifecycleConfiguration")).toMatchObject({
    Rules: [{ ID: "l", Expiration: { Days: 7 }, Filter: { Prefix: "" } }],
  });
  expect(await get("GetBucketLogging")).toEqual({
    LoggingEnabled: { TargetBucket: NAME, TargetPrefix: "access/" },
  });
  expect(await get("GetBucketEncryption")).toMatchObject({
    ServerSideEncryptionConfiguration: { Rules: [{ BucketKeyEnabled: true }] },
  });
});

test("changes what changed in place, and takes away what the template no longer has", async () => {
  const before: Properties = {
    ...USUAL,
    LifecycleConfiguration: { Rules: [{ Id: "l", Status: "Enabled", ExpirationInDays: 7 }] },
  };
  const made = await create(before);
  const after: Properties = { VersioningConfiguration: { Status: "Suspended" } };
  expect(await type().update(made, after, before, context())).toEqual(made);
  expect(await get("GetBucketVersioning")).toEqual({ Status: "Suspended" });
  await expect(get("GetBucketLifecycleConfiguration")).rejects.toMatchObject({ status: 404 });
  await expect(get("GetPublicAccessBlock")).rejects.toMatchObject({ status: 404 });
  const { TagSet } = await get("GetBucketTagging");
  expect(TagSet).toHaveLength(3);
});

test("does not delete a bucket that holds something", async () => {
  const made = await create({});
  await s3.put("k", "x", { Bucket: NAME });
  await expect(type().delete(made, {}, context())).rejects.toThrow(
    /^The bucket you tried to delete is not empty/,
  );
  await s3.call("DeleteObject", { Bucket: NAME, Key: "k" });
  await type().delete(made, {}, context());
  await type().delete(made, {}, context());
});

test("knows no property that is not modelled", () => {
  const { properties } = type();
  for (const name of ["WebsiteConfiguration", "ObjectLockEnabled", "NotificationConfiguration"]) {
    expect(properties).not.toHaveProperty(name);
  }
  expect(properties.BucketName).toMatchObject({ update: "replace" });
});
