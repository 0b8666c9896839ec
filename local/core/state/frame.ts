import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";

/**
 * Length of the payload and CRC32 of length and payload, both big-endian, stand before it. The sum covers the length so that
 * a stretch of zeros, which some file systems leave behind a crash, is no record.
 */
const HEADER = 8;
const READ = 1024 * 1024;

/** @returns header and parts of one record, ready to be written */
export function frame(parts: readonly Uint8Array[]): Buffer[] {
  const header = Buffer.alloc(HEADER);
  const length = parts.reduce((total, part) => total + part.length, 0);
  header.writeUInt32BE(length, 0);
  let sum = crc32(header.subarray(0, 4));
  for (const part of parts) sum = crc32(part, sum);
  header.writeUInt32BE(sum, 4);
  return [header, ...parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.length))];
}

/**
 * Reads whole records from the start of a file and ends at the first that is torn or does not match its sum.
 * @returns payloads, with the offset behind each
 */
export async function* readFrames(file: FileHandle): AsyncGenerator<{ payload: Buffer; end: number }> {
  const { size } = await file.stat();
  let held = Buffer.alloc(0);
  let offset = 0;
  let end = 0;
  const fill = async (wanted: number): Promise<boolean> => {
    while (held.length < wanted && offset < size) {
      const chunk = Buffer.allocUnsafe(Math.min(Math.max(READ, wanted - held.length), size - offset));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, offset);
      if (bytesRead === 0) break;
      offset += bytesRead;
      held =
        held.length === 0
          ? chunk.subarray(0, bytesRead)
          : Buffer.concat([held, chunk.subarray(0, bytesRead)]);
    }
    return held.length >= wanted;
  };
  while (await fill(HEADER)) {
    const length = held.readUInt32BE(0);
    const sum = held.readUInt32BE(4);
    if (length > size - end - HEADER || !(await fill(HEADER + length))) return;
    const payload = held.subarray(HEADER, HEADER + length);
    if (crc32(payload, crc32(held.subarray(0, 4))) !== sum) return;
    held = held.subarray(HEADER + length);
    end += HEADER + length;
    yield { payload, end };
  }
}
