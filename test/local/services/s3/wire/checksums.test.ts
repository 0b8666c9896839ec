import {
  CHECKSUM_ALGORITHMS,
  type ChecksumAlgorithm,
  checksumAlgorithm,
  checksumMembers,
  checksumOf,
  isChecksum,
} from "../../../../../local/services/s3/wire/checksums";

/** Check values of "123456789" that the algorithms' authors publish, in base64. */
const PUBLISHED: [ChecksumAlgorithm, string][] = [
  ["CRC32", "cbf43926"],
  ["CRC32C", "e3069283"],
  ["CRC64NVME", "ae8b14860a799888"],
  ["SHA1", "f7c3bc1d808e04732adf679965ccc34ca7ae3441"],
  ["SHA256", "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"],
  ["MD5", "25f9e794323b453885f5181f1b624d0b"],
];

test.each(PUBLISHED)("computes %s as published", async (algorithm, hex) => {
  const chunks = ["1234", "", "56789"].map((text) => Buffer.from(text));
  expect(await checksumOf(algorithm, chunks)).toBe(Buffer.from(hex, "hex").toString("base64"));
});

test.each(CHECKSUM_ALGORITHMS)("knows the form of %s", async (algorithm) => {
  const value = await checksumOf(algorithm, [Buffer.from("x")]);
  expect(isChecksum(algorithm, value)).toBe(true);
  expect(isChecksum(algorithm, value.slice(1))).toBe(false);
  expect(isChecksum(algorithm, "not base64")).toBe(false);
});

test("finds an algorithm by its name in any case", () => {
  expect(checksumAlgorithm("crc64nvme")).toBe("CRC64NVME");
  expect(checksumAlgorithm("CRC64")).toBeUndefined();
});

test("names the member of an answer by its algorithm", () => {
  expect(checksumMembers({ algorithm: "SHA1", value: "abc" })).toEqual({ ChecksumSHA1: "abc" });
  expect(checksumMembers(undefined)).toEqual({});
});
