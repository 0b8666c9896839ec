import { startS3 } from "../../../../support/s3";

test("tells policies what a listing is of, and nothing that it does not say", async () => {
  await using s3 = await startS3();
  const [asked] = await s3.permissions("ListObjectVersions", { Prefix: "a/", MaxKeys: 0 });
  expect(asked).toMatchObject({
    action: "s3:ListBucketVersions",
    conditions: { "s3:prefix": "a/", "s3:max-keys": "0" },
  });
  expect(asked?.conditions).not.toHaveProperty("s3:delimiter");
});
