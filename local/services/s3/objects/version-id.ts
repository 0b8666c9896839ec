import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

/** Id of versions written without versioning. */
export const NULL_VERSION = "null";

const SHAPE = /^[A-Za-z0-9._]{32}$/;

/**
 * Makes a version id: 32 characters that look drawn at random, as AWS's do, but hold the version's place in the order of
 * writes, so that a listing goes on from a version that has been deleted since.
 */
export function makeVersionId(order: number): string {
  const bytes = Buffer.alloc(24);
  randomBytes(12).copy(bytes, 12);
  bytes.writeBigUInt64BE(BigInt(order) ^ mask(bytes));
  bytes.writeUInt32BE(seal(bytes), 8);
  return bytes.toString("base64").replaceAll("+", ".").replaceAll("/", "_");
}

/** @returns the order that an id holds; undefined for a text that was never made here */
export function orderOfVersionId(id: string): number | undefined {
  if (!SHAPE.test(id)) return undefined;
  const bytes = Buffer.from(id.replaceAll(".", "+").replaceAll("_", "/"), "base64");
  if (bytes.readUInt32BE(8) !== seal(bytes)) return undefined;
  return Number(bytes.readBigUInt64BE() ^ mask(bytes));
}

const mask = (bytes: Buffer): bigint =>
  createHash("sha256").update(bytes.subarray(12)).digest().readBigUInt64BE();

const seal = (bytes: Buffer): number => crc32(bytes.subarray(12), crc32(bytes.subarray(0, 8)));
