import { BUCKET_PROPERTIES } from "../../../../../local/services/s3/resources/bucket-properties";

describe("what a template may say of a bucket", () => {
  it("is every part of which the resource carries something out, and nothing else", () => {
    expect(Object.keys(BUCKET_PROPERTIES).sort()).toEqual([
      "AccessControl",
      "BucketEncryption",
      "BucketName",
      "CorsConfiguration",
      "LifecycleConfiguration",
      "LoggingConfiguration",
      "OwnershipControls",
      "PublicAccessBlockConfiguration",
      "Tags",
      "VersioningConfiguration",
    ]);
  });

  it("changes in place, but for the name", () => {
    const replacing = Object.entries(BUCKET_PROPERTIES).filter(([, { update }]) => update === "replace");
    expect(replacing.map(([name]) => name)).toEqual(["BucketName"]);
  });
});
