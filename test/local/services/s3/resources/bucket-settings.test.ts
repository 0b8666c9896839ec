import { bringSettings, cannedAcl } from "../../../../../local/services/s3/resources/bucket-settings";

/** Operations that lead from one set of properties to another, in order. */
async function operations(desired: object, previous: object): Promise<string[]> {
  const called: string[] = [];
  const call = async <O extends object>(_service: string, operation: string): Promise<O> => {
    called.push(operation);
    return {} as O;
  };
  await bringSettings(call, "logs", desired, previous);
  return called;
}

const everything = {
  AccessControl: "LogDeliveryWrite",
  BucketEncryption: { ServerSideEncryptionConfiguration: [] },
  CorsConfiguration: { CorsRules: [] },
  LifecycleConfiguration: { Rules: [] },
  LoggingConfiguration: {},
  OwnershipControls: { Rules: [] },
  PublicAccessBlockConfiguration: {},
  VersioningConfiguration: { Status: "Enabled" },
};

test("changes nothing that is the same", async () => {
  expect(await operations(everything, structuredClone(everything))).toEqual([]);
});

test("permits ACLs before it sets one", async () => {
  const called = await operations(everything, {});
  expect(called).toHaveLength(8);
  expect(called.indexOf("PutBucketOwnershipControls")).toBeLessThan(called.indexOf("PutBucketAcl"));
});

test("takes away what is no longer there, and suspends versioning, which cannot be taken away", async () => {
  expect(await operations({}, everything)).toEqual([
    "DeletePublicAccessBlock",
    "DeleteBucketOwnershipControls",
    "PutBucketAcl",
    "DeleteBucketEncryption",
    "PutBucketVersioning",
    "DeleteBucketLifecycle",
    "DeleteBucketCors",
    "PutBucketLogging",
  ]);
});

test.each([
  ["Private", "private"],
  ["LogDeliveryWrite", "log-delivery-write"],
  ["BucketOwnerFullControl", "bucket-owner-full-control"],
])("spells the canned ACL %s as the API does", (template, api) => {
  expect(cannedAcl(template)).toBe(api);
});
