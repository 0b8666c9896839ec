import { checksumMode } from "../../../../../local/services/s3/uploads/checksum-mode";

test.each([
  ["CRC32", "COMPOSITE"],
  ["SHA256", "COMPOSITE"],
  ["CRC64NVME", "FULL_OBJECT"],
] as const)("makes the checksum of a %s upload %s unless told", (ChecksumAlgorithm, checksumType) => {
  expect(checksumMode({ ChecksumAlgorithm })).toEqual({ checksumAlgorithm: ChecksumAlgorithm, checksumType });
});

test("keeps nothing where nothing is asked", () => {
  expect(checksumMode({})).toEqual({});
});

test.each([
  [
    "CRC64NVME",
    "COMPOSITE",
    "The COMPOSITE checksum type cannot be used with the crc64nvme checksum algorithm.",
  ],
  ["SHA1", "FULL_OBJECT", "The FULL_OBJECT checksum type cannot be used with the sha1 checksum algorithm."],
  [
    undefined,
    "COMPOSITE",
    "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.",
  ],
] as const)("refuses %s with %s", (ChecksumAlgorithm, ChecksumType, message) => {
  expect(() => checksumMode({ ChecksumAlgorithm, ChecksumType })).toThrow(message);
});
