import { declaredChecksum, requireAlgorithm } from "../../../../../local/services/s3/wire/declared-checksum";

const HTTP = {};

test("finds nothing where nothing is declared", () => {
  expect(declaredChecksum({}, HTTP)).toBeUndefined();
});

test("reads a checksum header", () => {
  expect(declaredChecksum({ ChecksumCRC32: "NSRBwg==" }, HTTP)).toEqual({
    algorithm: "CRC32",
    value: "NSRBwg==",
  });
});

test("reads the name of a trailer", () => {
  const headers = { "x-amz-trailer": "X-Amz-Checksum-Sha256" };
  expect(declaredChecksum({}, headers)).toEqual({ algorithm: "SHA256", trailer: "x-amz-checksum-sha256" });
});

test("leaves the choice to S3 when a client names an algorithm alone", () => {
  expect(declaredChecksum({ ChecksumAlgorithm: "SHA1" }, HTTP)).toBeUndefined();
});

test("computes the named algorithm for a service inside", () => {
  expect(declaredChecksum({ ChecksumAlgorithm: "SHA1" }, undefined)).toEqual({ algorithm: "SHA1" });
});

test.each([
  [
    "two headers",
    { ChecksumCRC32: "NSRBwg==", ChecksumSHA1: "2jmj7l5rSw0yVb/vlWAYkK/YBwk=" },
    {},
    "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.",
  ],
  [
    "a header and a trailer",
    { ChecksumCRC32: "NSRBwg==" },
    { "x-amz-trailer": "x-amz-checksum-crc32" },
    "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.",
  ],
  [
    "a value of the wrong length",
    { ChecksumCRC32: "NSRB" },
    {},
    "Value for x-amz-checksum-crc32 header is invalid.",
  ],
  [
    "a trailer that is no checksum",
    {},
    { "x-amz-trailer": "x-amz-meta-a" },
    "The value specified in the x-amz-trailer header is not supported",
  ],
])("refuses %s", (_, input, headers, message) => {
  expect(() => declaredChecksum(input, headers as Record<string, string>)).toThrow(
    expect.objectContaining({ code: "InvalidRequest", message }),
  );
});

test("names the algorithms that it knows to who asks for another", () => {
  expect(() => requireAlgorithm("TEST")).toThrow(
    /Checksum algorithm provided is unsupported. Please try again with any of the valid types: \[CRC32, CRC32C, CRC64NVME, SHA1, SHA256/,
  );
});
