import { requireDigest } from "../../../../../local/services/s3/wire/required-digest";
import { rootCall } from "../../../../support/fake-cloud";

const over = (headers?: Record<string, string>) => () => requireDigest(rootCall({ headers }));

test("demands a digest of a client", () => {
  expect(over({})).toThrow(
    expect.objectContaining({
      code: "InvalidRequest",
      message: "Missing required header for this request: Content-MD5",
    }),
  );
});

test.each([
  ["an MD5", { "content-md5": "x" }],
  ["a checksum", { "x-amz-checksum-crc32": "x" }],
  ["a checksum in a trailer", { "x-amz-trailer": "x-amz-checksum-crc32" }],
])("is content with %s", (_, headers) => {
  expect(over(headers as Record<string, string>)).not.toThrow();
});

test("demands none of a service inside", () => {
  expect(over()).not.toThrow();
});
