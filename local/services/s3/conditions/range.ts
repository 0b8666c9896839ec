import { invalidArgument, invalidPartNumber, invalidRange, invalidRequest } from "../errors";
import type { ObjectRecord } from "../records";

/** Bytes of an object, `end` behind the last. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Reads a Range header. S3 answers one range; what is malformed, or asks for several, gets the whole object.
 * @returns undefined for the whole object
 * @throws AwsError InvalidRange (416)
 */
export function parseRange(header: string, size: number): Range | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  const [, first = "", last = ""] = match ?? [];
  if (!match || (first === "" && last === "")) return undefined;
  if (first === "") {
    const length = Number(last);
    if (length === 0 || size === 0) throw invalidRange(header, size);
    return { start: Math.max(size - length, 0), end: size };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return undefined;
  if (start >= size) throw invalidRange(header, size);
  return { start, end: last === "" ? size : Math.min(Number(last) + 1, size) };
}

/**
 * @returns the bytes of one part of an object; an object that was not uploaded in parts has one
 * @throws AwsError InvalidPartNumber (416)
 */
export function partRange({ parts, size }: ObjectRecord, number: number): Range {
  if (!parts) {
    if (number !== 1) throw invalidPartNumber(number, 1);
    return { start: 0, end: size };
  }
  let start = 0;
  for (const part of parts) {
    if (part.number === number) return { start, end: start + part.size };
    start += part.size;
  }
  throw invalidPartNumber(number, parts.length);
}

const COPY_RANGE =
  "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy";

/**
 * Reads the range of UploadPartCopy, which knows one form alone.
 * @throws AwsError InvalidArgument, InvalidRequest
 */
export function parseCopyRange(header: string | undefined, size: number): Range {
  if (header === undefined) return { start: 0, end: size };
  const match = /^bytes=(\d+)-(\d+)$/.exec(header);
  const first = Number(match?.[1]);
  const last = Number(match?.[2]);
  if (!match || last < first) throw invalidArgument(COPY_RANGE, "x-amz-copy-source-range", header);
  if (first >= size) throw invalidRequest("The specified copy range is invalid for the source object size");
  if (last >= size) {
    throw invalidArgument(
      `Range specified is not valid for source object of size: ${size}`,
      "x-amz-copy-source-range",
      header,
    );
  }
  return { start: first, end: last + 1 };
}
