/** A cyclic redundancy check, bits reflected, begun and ended with all ones. */
export interface Crc {
  width: 32 | 64;
  /** Reflected. */
  polynomial: bigint;
}

/**
 * The checksum of two pieces together, from their checksums and the length of the second, without their bytes: what a
 * FULL_OBJECT checksum of a multipart upload is made of.
 * Appending n zero bits multiplies a remainder by x^n modulo the polynomial; the ones at begin and end cancel out.
 * @param first big-endian
 * @param second big-endian
 * @param length of the second piece in bytes
 */
export function combine(crc: Crc, first: Uint8Array, second: Uint8Array, length: number): Uint8Array {
  const shifted = multiply(crc, toNumber(first), powerOfX(crc, BigInt(length) * 8n));
  return toBytes(crc, shifted ^ toNumber(second));
}

/** x^exponent modulo the polynomial, by squaring. */
function powerOfX(crc: Crc, exponent: bigint): bigint {
  // Reflected: the highest bit is x^0, the next is x^1.
  let result = 1n << BigInt(crc.width - 1);
  let square = result >> 1n;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = multiply(crc, result, square);
    square = multiply(crc, square, square);
  }
  return result;
}

/** Product of two polynomials over GF(2), modulo the CRC's. */
function multiply({ width, polynomial }: Crc, a: bigint, b: bigint): bigint {
  let product = 0n;
  let shifted = b;
  for (let bit = 1n << BigInt(width - 1); bit > 0n; bit >>= 1n) {
    if (a & bit) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ polynomial : shifted >> 1n;
  }
  return product;
}

const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);

const toBytes = ({ width }: Crc, value: bigint): Uint8Array =>
  Buffer.from(value.toString(16).padStart(width / 4, "0"), "hex");
