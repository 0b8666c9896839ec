import type { FileHandle } from "node:fs/promises";
import { writeBody } from "../../../../../local/services/s3/bodies/write-body";

/** A file in memory on a disk that takes a few bytes at a time. */
function sluggishFile(most: number): { file: FileHandle; content: () => string } {
  const bytes: number[] = [];
  const take = (chunk: Uint8Array, position: number): number => {
    const some = chunk.subarray(0, most);
    for (const [i, byte] of some.entries()) bytes[position + i] = byte;
    return some.length;
  };
  const file = {
    writev: async (chunks: Uint8Array[], position: number) => ({
      bytesWritten: take(Buffer.concat(chunks), position),
    }),
    write: async (chunk: Uint8Array, offset: number, length: number, position: number) => ({
      bytesWritten: take(chunk.subarray(offset, offset + length), position),
    }),
  };
  return { file: file as unknown as FileHandle, content: () => Buffer.from(bytes).toString() };
}

async function* chunks(count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield Buffer.from(`${i},`);
}

const expected = (count: number): string => Array.from({ length: count }, (_, i) => `${i},`).join("");

test("writes every byte in order although the disk takes less than it is given", async () => {
  const { file, content } = sluggishFile(7);
  expect(await writeBody(file, chunks(2000))).toBe(expected(2000).length);
  expect(content()).toBe(expected(2000));
});

test("fails when the disk takes nothing any more", async () => {
  const { file } = sluggishFile(0);
  await expect(writeBody(file, chunks(3))).rejects.toThrow("the disk took 0 of 6 bytes of an object");
});
