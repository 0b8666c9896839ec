import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Crc } from "./crc-combine";

/** What Node has not wait for the first object: they bring a part of the SDK with them. */
const crc = (): typeof import("@aws-sdk/checksums/crc") => require("@aws-sdk/checksums/crc");
const xxh = (): typeof import("@aws-sdk/checksums/xxh") => require("@aws-sdk/checksums/xxh");

export type ChecksumAlgorithm =
  | "CRC32"
  | "CRC32C"
  | "CRC64NVME"
  | "SHA1"
  | "SHA256"
  | "SHA512"
  | "MD5"
  | "XXHASH64"
  | "XXHASH3"
  | "XXHASH128";

/** A checksum in the making. */
export interface Hasher {
  update(chunk: Uint8Array): void;
  digest(): Uint8Array | Promise<Uint8Array>;
}

interface Algorithm {
  /** Length of the checksum in bytes. */
  bytes: number;
  create(): Hasher;
  /** Of those whose checksum of a whole follows from its parts' checksums. */
  crc?: Crc;
}

/**
 * The checksums that S3 verifies, keeps and gives back, big-endian.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
const ALGORITHMS: Readonly<Record<ChecksumAlgorithm, Algorithm>> = {
  CRC32: { bytes: 4, create: () => new Crc32(), crc: { width: 32, polynomial: 0xedb88320n } },
  CRC32C: { bytes: 4, create: () => new (crc().Crc32c)(), crc: { width: 32, polynomial: 0x82f63b78n } },
  CRC64NVME: {
    bytes: 8,
    create: () => new (crc().Crc64Nvme)(),
    crc: { width: 64, polynomial: 0x9a6c9329ac4bc9b5n },
  },
  SHA1: { bytes: 20, create: () => createHash("sha1") },
  SHA256: { bytes: 32, create: () => createHash("sha256") },
  SHA512: { bytes: 64, create: () => createHash("sha512") },
  MD5: { bytes: 16, create: () => createHash("md5") },
  XXHASH64: { bytes: 8, create: () => new (xxh().Xxh64)() },
  XXHASH3: { bytes: 8, create: () => new (xxh().Xxh3_64)() },
  XXHASH128: { bytes: 16, create: () => new (xxh().Xxh3_128)() },
};

/** In the order in which AWS lists them. */
export const CHECKSUM_ALGORITHMS = Object.keys(ALGORITHMS) as ChecksumAlgorithm[];

/** S3 computes this one of whatever comes without a checksum. */
export const DEFAULT_CHECKSUM: ChecksumAlgorithm = "CRC64NVME";

/** The checksum members that requests and answers share, by name. */
export type ChecksumMembers = { [A in ChecksumAlgorithm as `Checksum${A}`]?: string };

export const createHasher = (algorithm: ChecksumAlgorithm): Hasher => ALGORITHMS[algorithm].create();

export const crcOf = (algorithm: ChecksumAlgorithm): Crc | undefined => ALGORITHMS[algorithm].crc;

export const checksumHeader = (algorithm: ChecksumAlgorithm): string =>
  `x-amz-checksum-${algorithm.toLowerCase()}`;

/** @returns undefined when there is no such algorithm; the name may have any case */
export function checksumAlgorithm(name: string): ChecksumAlgorithm | undefined {
  return CHECKSUM_ALGORITHMS.find((algorithm) => algorithm === name.toUpperCase());
}

/** @returns whether the text is base64 of a checksum of this algorithm */
export function isChecksum(algorithm: ChecksumAlgorithm, text: string): boolean {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === ALGORITHMS[algorithm].bytes && bytes.toString("base64") === text;
}

/** @returns the members `{ ChecksumCRC32: value, ChecksumType: … }` of an answer, none without a checksum */
export function checksumMembers(
  checksum: { algorithm: ChecksumAlgorithm; value: string } | undefined,
): ChecksumMembers {
  return checksum ? { [`Checksum${checksum.algorithm}`]: checksum.value } : {};
}

/** @returns the checksum of bytes that are in memory, base64 */
export async function checksumOf(
  algorithm: ChecksumAlgorithm,
  chunks: Iterable<Uint8Array>,
): Promise<string> {
  const hasher = createHasher(algorithm);
  for (const chunk of chunks) hasher.update(chunk);
  return Buffer.from(await hasher.digest()).toString("base64");
}

/** The machine's own CRC-32, ten times as fast as one in JavaScript. */
class Crc32 implements Hasher {
  private value = 0;

  update(chunk: Uint8Array): void {
    this.value = crc32(chunk, this.value);
  }

  digest(): Uint8Array {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(this.value);
    return bytes;
  }
}
