import { requireBucketName } from "../../../../../local/services/s3/buckets/bucket-name";

test.each(["abc", "my.bucket-1", "a".repeat(63), "lab-dsci6007-s01-logs-1a2b3c"])("takes %s", (name) => {
  expect(requireBucketName(name)).toBe(name);
});

test.each([
  undefined,
  "ab",
  "a".repeat(64),
  "Logs",
  "my_bucket",
  "-abc",
  "abc-",
  ".abc",
  "a..b",
  "192.168.5.4",
  "xn--abc",
  "sthree-abc",
  "abc-s3alias",
  "abc--x-s3",
])("refuses %s", (name) => {
  expect(() => requireBucketName(name)).toThrow(
    expect.objectContaining({
      code: "InvalidBucketName",
      message: "The specified bucket is not valid.",
      status: 400,
      members: { BucketName: name ?? "" },
    }),
  );
});
