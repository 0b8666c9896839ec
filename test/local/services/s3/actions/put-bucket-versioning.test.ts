import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const put = (VersioningConfiguration?: object) => ({ VersioningConfiguration });

test("enables and suspends", async () => {
  for (const Status of ["Suspended", "Enabled", "Suspended"]) {
    await s3.call("PutBucketVersioning", put({ Status }));
    expect(await s3.call("GetBucketVersioning")).toEqual({ Status });
  }
});

test.each([
  ["small letters", { Status: "enabled" }, "MalformedXML"],
  ["another word", { Status: "Disabled" }, "MalformedXML"],
  ["nothing", {}, "IllegalVersioningConfigurationException"],
  ["no document", undefined, "MalformedXML"],
  ["MFA delete", { Status: "Enabled", MFADelete: "Enabled" }, "NotModelledByLocalCloud"],
])("refuses %s", async (_, configuration, code) => {
  expect(await s3.failure("PutBucketVersioning", put(configuration))).toMatchObject({ code });
});

test("needs s3:PutBucketVersioning on the bucket", async () => {
  expect(await s3.needs("PutBucketVersioning")).toEqual(["s3:PutBucketVersioning on arn:aws:s3:::logs"]);
});
