import { uncompress } from "snappyjs";
import { hadoopBlocks, xerialBlocks } from "../../../../../local/services/firehose/delivery/snappy";

const BLOCK = 32 * 1024;
const CONTENT = Buffer.from("line of a log\n".repeat(6000));

async function* pieces(size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < CONTENT.length; at += size) yield CONTENT.subarray(at, at + size);
}

async function framed(blocks: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const frames: Buffer[] = [];
  for await (const frame of blocks) frames.push(frame);
  return frames;
}

test("§9 blocks are 32 KiB before compression, however the bytes come", async () => {
  for (const size of [1000, BLOCK, CONTENT.length]) {
    const frames = await framed(hadoopBlocks(pieces(size)));
    expect(frames.map((frame) => frame.readUInt32BE(0))).toEqual([BLOCK, BLOCK, CONTENT.length - 2 * BLOCK]);
    const blocks = frames.map((frame) => {
      expect(frame.readUInt32BE(4)).toBe(frame.length - 8);
      return Buffer.from(uncompress(frame.subarray(8)));
    });
    expect(Buffer.concat(blocks).equals(CONTENT)).toBe(true);
  }
});

test("§9 snappy-java's stream begins with its magic, version and compatible version", async () => {
  const [header, ...frames] = await framed(xerialBlocks(pieces(5000)));
  expect(header?.toString("hex")).toBe("82534e4150505900000000010000" + "0001");
  const blocks = frames.map((frame) => {
    expect(frame.readUInt32BE(0)).toBe(frame.length - 4);
    return Buffer.from(uncompress(frame.subarray(4)));
  });
  expect(Buffer.concat(blocks).equals(CONTENT)).toBe(true);
});
