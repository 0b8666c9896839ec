import { compress } from "snappyjs";

/** Bytes of a block before compression, in both framings. */
const BLOCK = 32 * 1024;

/** Magic, version 1, compatible with version 1. */
const XERIAL_HEADER = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0, 0, 0, 0, 1, 0, 0, 0, 1]);

/**
 * Frames bytes as snappy-java does: a header, then blocks, each behind its compressed length.
 * @see https://github.com/xerial/snappy-java#compatibility-notes
 */
export async function* xerialBlocks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield XERIAL_HEADER;
  for await (const block of blocksOf(pieces)) {
    const compressed = compress(block);
    yield Buffer.concat([bigEndian(compressed.length), compressed]);
  }
}

/** Frames bytes as Hadoop's SnappyCodec does: each block behind its length and its compressed length. */
export async function* hadoopBlocks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const block of blocksOf(pieces)) {
    const compressed = compress(block);
    yield Buffer.concat([bigEndian(block.length), bigEndian(compressed.length), compressed]);
  }
}

async function* blocksOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    let at = 0;
    for (; held.length - at >= BLOCK; at += BLOCK) yield held.subarray(at, at + BLOCK);
    held = held.subarray(at);
  }
  if (held.length > 0) yield held;
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
