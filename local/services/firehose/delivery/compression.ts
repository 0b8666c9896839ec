import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { CompressionFormat } from "@aws-sdk/client-firehose";
import { notModelled } from "../../../core/errors";

/** One way to compress an object. */
interface Compression {
  extension: string;
  /** Absent for what is not compressed. */
  contentEncoding?: string;
  /** @param pieces the object's bytes in order */
  compress(pieces: AsyncIterable<Buffer>): Readable;
}

const COMPRESSIONS: Readonly<Partial<Record<CompressionFormat, Compression>>> = {
  UNCOMPRESSED: { extension: "", compress: (pieces) => Readable.from(pieces, { objectMode: false }) },
  GZIP: { extension: ".gz", contentEncoding: "gzip", compress: gzip },
};

function compressionOf(format: CompressionFormat): Compression {
  const compression = COMPRESSIONS[format];
  if (!compression) throw notModelled(`Firehose CompressionFormat ${format}`);
  return compression;
}

/** @returns what a key ends with, unless the stream has a FileExtension of its own */
export const extensionOf = (format: CompressionFormat): string => compressionOf(format).extension;

/** @returns the Content-Encoding of an object, undefined when it has none */
export const contentEncodingOf = (format: CompressionFormat): string | undefined =>
  compressionOf(format).contentEncoding;

/** @returns the object's bytes; an error of `pieces` is the stream's */
export const compress = (format: CompressionFormat, pieces: AsyncIterable<Buffer>): Readable =>
  compressionOf(format).compress(pieces);

function gzip(pieces: AsyncIterable<Buffer>): Readable {
  const source = Readable.from(pieces, { objectMode: false });
  const zipped = createGzip();
  source.on("error", (error) => zipped.destroy(error));
  zipped.on("close", () => source.destroy());
  return source.pipe(zipped);
}
