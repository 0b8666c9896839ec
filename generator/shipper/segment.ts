import { crc32 } from "node:zlib";
import type { Pack } from "./pack";

/**
 * A spool segment is a file of frames, one a pack, all numbers big-endian:
 * `length u32 · crc u32 · first u48 · lines u32 · data`, the CRC-32 over everything after it.
 */
const HEADER = 18;

export function encodeFrame(pack: Pack): Buffer {
  const frame = Buffer.allocUnsafe(HEADER + pack.data.length);
  frame.writeUInt32BE(pack.data.length, 0);
  frame.writeUIntBE(pack.first, 8, 6);
  frame.writeUInt32BE(pack.lines, 14);
  pack.data.copy(frame, HEADER);
  frame.writeUInt32BE(crc32(frame.subarray(8)), 4);
  return frame;
}

/** @returns the packs up to the first frame that is torn or damaged, and how many bytes they take */
export function decodeFrames(bytes: Buffer): { packs: Pack[]; length: number } {
  const packs: Pack[] = [];
  let at = 0;
  while (at + HEADER <= bytes.length) {
    const end = at + HEADER + bytes.readUInt32BE(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 8, end)) !== bytes.readUInt32BE(at + 4)) break;
    packs.push({
      first: bytes.readUIntBE(at + 8, 6),
      lines: bytes.readUInt32BE(at + 14),
      data: bytes.subarray(at + HEADER, end),
    });
    at = end;
  }
  return { packs, length: at };
}
