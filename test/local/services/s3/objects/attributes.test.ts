import { attributesOf, refuseLock } from "../../../../../local/services/s3/objects/attributes";
import { rootCall } from "../../../../support/fake-cloud";
import { bucketRecord } from "../../../../support/s3-records";

test("reads everything that a request says beside the bytes", () => {
  const input = {
    ContentType: "a/b",
    Metadata: { K: "v" },
    Tagging: "t=1",
    StorageClass: "STANDARD_IA",
  } as const;
  expect(attributesOf(input, bucketRecord(), rootCall())).toMatchObject({
    headers: { contentType: "a/b" },
    metadata: { k: "v" },
    tags: [{ Key: "t", Value: "1" }],
    storageClass: "STANDARD_IA",
    encryption: { algorithm: "AES256" },
  });
});

test.each([
  { ObjectLockMode: "GOVERNANCE" },
  { ObjectLockRetainUntilDate: new Date(0) },
  { ObjectLockLegalHoldStatus: "OFF" },
  { ObjectLockEventHold: "ON" },
])("knows no bucket with Object Lock: %j", (input) => {
  expect(() => refuseLock(input)).toThrow("Bucket is missing Object Lock Configuration");
});
