import { crc32 } from "node:zlib";

/**
 * Length of the payload and CRC32 of length and payload, both big-endian, stand before it. The sum covers the length so that
 * a stretch of zeros, which some file systems leave behind a crash, is no record.
 */
export const FRAME_HEADER = 8;

/** @returns header and parts of one record, ready to be written */
export function frame(parts: readonly Uint8Array[]): Buffer[] {
  const header = Buffer.alloc(FRAME_HEADER);
  const length = parts.reduce((total, part) => total + part.length, 0);
  header.writeUInt32BE(length, 0);
  let sum = crc32(header.subarray(0, 4));
  for (const part of parts) sum = crc32(part, sum);
  header.writeUInt32BE(sum, 4);
  return [header, ...parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.length))];
}

/**
 * Looks for one frame in a stretch of a file.
 * @param bytes what was read
 * @param at where the frame begins in it
 * @returns the payload; how many bytes the frame needs when they are not all there; undefined when the sum does not match
 */
export function parseFrame(bytes: Buffer, at: number): Buffer | { needs: number } | undefined {
  if (bytes.length - at < FRAME_HEADER) return { needs: FRAME_HEADER };
  const length = bytes.readUInt32BE(at);
  const end = at + FRAME_HEADER + length;
  if (end > bytes.length) return { needs: FRAME_HEADER + length };
  const payload = bytes.subarray(at + FRAME_HEADER, end);
  const sum = crc32(payload, crc32(bytes.subarray(at, at + 4)));
  return sum === bytes.readUInt32BE(at + 4) ? payload : undefined;
}
