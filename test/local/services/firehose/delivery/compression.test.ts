import { execFileSync } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import type { CompressionFormat } from "@aws-sdk/client-firehose";
import { uncompress } from "snappyjs";
import { fromBuffer } from "yauzl";
import {
  compress,
  contentEncodingOf,
  extensionOf,
} from "../../../../../local/services/firehose/delivery/compression";

async function* pieces(...parts: Buffer[]): AsyncGenerator<Buffer> {
  yield* parts;
}

const PARTS = [
  Buffer.alloc(100_000, "abc"),
  Buffer.from([0, 255, 10]),
  Buffer.alloc(1_150_051, "line of text\n"),
];
const WHOLE = Buffer.concat(PARTS);
const compressed = (format: CompressionFormat, ...parts: Buffer[]): Promise<Buffer> =>
  buffer(compress(format, pieces(...parts)));

test.each<[CompressionFormat, string, string | undefined]>([
  ["UNCOMPRESSED", "", undefined],
  ["GZIP", ".gz", "gzip"],
  ["ZIP", ".zip", "zip"],
  ["Snappy", ".snappy", "snappy-java"],
  ["HADOOP_SNAPPY", ".snappy", "hadoop-snappy"],
])("§9 %s ends with %p and is encoded as %p", (format, extension, encoding) => {
  expect([extensionOf(format), contentEncodingOf(format)]).toEqual([extension, encoding]);
});

test("§9 what is not compressed stays as it is", async () => {
  expect((await compressed("UNCOMPRESSED", ...PARTS)).equals(WHOLE)).toBe(true);
});

test("§9 GZIP unpacks to the same bytes", async () => {
  expect(gunzipSync(await compressed("GZIP", ...PARTS)).equals(WHOLE)).toBe(true);
});

test("§9 ZIP is one deflated entry, named with a UUID", async () => {
  const archive = await compressed("ZIP", ...PARTS);
  const entries: { name: string; method: number; bytes: Buffer }[] = [];
  await new Promise<void>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("end", resolve).on("error", reject);
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure);
          entries.push({
            name: entry.fileName,
            method: entry.compressionMethod,
            bytes: await buffer(stream),
          });
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });
  expect(entries).toHaveLength(1);
  expect(entries[0]?.name).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(entries[0]?.method).toBe(8);
  expect(entries[0]?.bytes.equals(WHOLE)).toBe(true);
});

/** Reads length-framed snappy blocks. */
function unframe(bytes: Buffer, lengths: number): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at + 4 * (lengths - 1));
    const block = Buffer.from(uncompress(bytes.subarray(at + 4 * lengths, at + 4 * lengths + length)));
    if (lengths === 2) expect(bytes.readUInt32BE(at)).toBe(block.length);
    blocks.push(block);
    at += 4 * lengths + length;
  }
  return Buffer.concat(blocks);
}

test("§9 Snappy has snappy-java's header and blocks", async () => {
  const bytes = await compressed("Snappy", ...PARTS);
  expect(bytes.subarray(0, 16).toString("hex")).toBe("82534e41505059000000000100000001");
  expect(unframe(bytes.subarray(16), 1).equals(WHOLE)).toBe(true);
});

test("§9 HADOOP_SNAPPY has Hadoop's blocks, the uncompressed length first", async () => {
  expect(unframe(await compressed("HADOOP_SNAPPY", ...PARTS), 2).equals(WHOLE)).toBe(true);
});

test.each<CompressionFormat>(["UNCOMPRESSED", "GZIP", "ZIP", "Snappy", "HADOOP_SNAPPY"])(
  "an error while %s reads records is the error of the object",
  async (format) => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from("x");
      throw new Error("the log is damaged");
    }
    await expect(buffer(compress(format, broken()))).rejects.toThrow("the log is damaged");
  },
);

test.each<CompressionFormat>(["UNCOMPRESSED", "GZIP", "ZIP", "Snappy"])(
  "%s gives its source back when nobody reads on",
  async (format) => {
    const told = new EventEmitter();
    async function* source(): AsyncGenerator<Buffer> {
      try {
        for (;;) {
          setImmediate(() => told.emit("read"));
          yield Buffer.alloc(65_536);
        }
      } finally {
        told.emit("returned");
      }
    }
    const body = compress(format, source());
    const read = once(told, "read");
    body.once("readable", () => body.read());
    await read;
    const returned = once(told, "returned");
    body.destroy();
    await returned;
    expect(body.destroyed).toBe(true);
  },
);

test("the machine's own gzip agrees", async () => {
  const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
  await writeFile(join(directory, "a.gz"), await compressed("GZIP", ...PARTS));
  expect(execFileSync("gzip", ["-dc", join(directory, "a.gz")], { maxBuffer: 1e8 }).equals(WHOLE)).toBe(true);
  await rm(directory, { recursive: true });
});
