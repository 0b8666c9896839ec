import { PassThrough, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { CompressionFormat } from "@aws-sdk/client-firehose";
import { ZipFile } from "yazl";
import { uuid } from "../../../core/ids";
import { hadoopBlocks, xerialBlocks } from "./snappy";

/** One way to compress an object. */
interface Compression {
  extension: string;
  /** Absent for what is not compressed. */
  contentEncoding?: string;
  /** @param pieces the object's bytes in order */
  compress(pieces: AsyncIterable<Buffer>): Readable;
}

const bytes = (pieces: AsyncIterable<Buffer>): Readable => Readable.from(pieces, { objectMode: false });

/** Extensions are those that AWS delivers; its documentation has `.hsnappy` for the last. */
const COMPRESSIONS: Readonly<Record<CompressionFormat, Compression>> = {
  UNCOMPRESSED: { extension: "", compress: bytes },
  GZIP: { extension: ".gz", contentEncoding: "gzip", compress: gzip },
  ZIP: { extension: ".zip", contentEncoding: "zip", compress: zip },
  Snappy: {
    extension: ".snappy",
    contentEncoding: "snappy-java",
    compress: (pieces) => bytes(xerialBlocks(pieces)),
  },
  HADOOP_SNAPPY: {
    extension: ".snappy",
    contentEncoding: "hadoop-snappy",
    compress: (pieces) => bytes(hadoopBlocks(pieces)),
  },
};

/** @returns what a key ends with, unless the stream has a FileExtension of its own */
export const extensionOf = (format: CompressionFormat): string => COMPRESSIONS[format].extension;

/** @returns the Content-Encoding of an object, undefined when it has none */
export const contentEncodingOf = (format: CompressionFormat): string | undefined =>
  COMPRESSIONS[format].contentEncoding;

/** @returns the object's bytes; an error of `pieces` is the stream's */
export const compress = (format: CompressionFormat, pieces: AsyncIterable<Buffer>): Readable =>
  COMPRESSIONS[format].compress(pieces);

function gzip(pieces: AsyncIterable<Buffer>): Readable {
  const source = bytes(pieces);
  const zipped = createGzip();
  source.on("error", (error) => zipped.destroy(error));
  zipped.on("close", () => source.destroy());
  return source.pipe(zipped);
}

/** An archive of one deflated entry that is named with a UUID. */
function zip(pieces: AsyncIterable<Buffer>): Readable {
  const source = bytes(pieces);
  const archive = new ZipFile();
  archive.addReadStream(source, uuid());
  archive.end();
  const zipped = archive.outputStream.pipe(new PassThrough());
  source.on("error", (error) => zipped.destroy(error));
  archive.on("error", (error: Error) => zipped.destroy(error));
  zipped.on("close", () => source.destroy());
  return zipped;
}
