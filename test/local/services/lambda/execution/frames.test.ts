import { PassThrough } from "node:stream";
import fc from "fast-check";
import { readFrames, readLines } from "../../../../../local/services/lambda/execution/frames";

const frame = (kind: number, text: string): Buffer => {
  const payload = Buffer.from(text);
  const header = Buffer.alloc(5);
  header.writeUInt8(kind, 0);
  header.writeUInt32BE(payload.length, 1);
  return Buffer.concat([header, payload]);
};

/** Writes bytes in pieces of any sizes. */
async function inPieces(stream: PassThrough, bytes: Buffer, sizes: readonly number[]): Promise<void> {
  let at = 0;
  for (const size of sizes) {
    stream.write(bytes.subarray(at, at + size));
    at += size;
    await new Promise(setImmediate);
  }
  stream.end(bytes.subarray(at));
  await new Promise((resolve) => stream.on("end", resolve));
}

describe("what comes from a function's process", () => {
  it("is read frame by frame, however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 }),
        async (texts, sizes) => {
          const stream = new PassThrough();
          const seen: string[] = [];
          readFrames(stream, { message: (text) => seen.push(text), done: (id) => seen.push(`done ${id}`) });
          const bytes = Buffer.concat([...texts.map((text) => frame(1, text)), frame(2, "id")]);
          await inPieces(stream, bytes, sizes);
          expect(seen).toEqual([...texts, "done id"]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("is cut into lines, the last of which may have no end", async () => {
    const stream = new PassThrough();
    const lines: string[] = [];
    readLines(stream, (line) => lines.push(line));
    await inPieces(stream, Buffer.from("one\ntwo é\n\nlast"), [2, 7, 1]);
    expect(lines).toEqual(["one\n", "two é\n", "\n", "last"]);
  });
});
