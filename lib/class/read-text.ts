import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { placeAfter } from "./place";
import type { Place } from "./problem";

/** A file's text, or why there is none. */
export type ReadText =
  | { text: string }
  | { unreadable: "missing" | "directory" | "forbidden" | "too large" }
  | { notUtf8: NotUtf8 };

/** Where the first byte stands that is not UTF-8. */
export interface NotUtf8 extends Place {
  /** Bytes before it, 0-based. */
  offset: number;
  /** True when the file starts with UTF-16's byte order mark, as "Unicode text" of a spreadsheet does. */
  utf16: boolean;
}

/** A roster of 1,000 seats is about 100 kB; whoever names a film by mistake should not wait for it. */
const LARGEST = 4 * 1024 * 1024;

/**
 * Reads a text file.
 * @returns its text without a byte order mark, or why it cannot be had; throws only on what is nobody's mistake (I/O errors)
 */
export function readText(file: string): ReadText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { unreadable: reason(error) };
  }
  if (bytes.length > LARGEST) return { unreadable: "too large" };
  if (!isUtf8(bytes)) return { notUtf8: firstBadByte(bytes) };
  return { text: new TextDecoder().decode(bytes) };
}

/** Codes of a path that no file can have, or has. */
const MISSING = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "ERR_INVALID_ARG_VALUE"];

function reason(error: unknown): "missing" | "directory" | "forbidden" {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (MISSING.includes(code)) return "missing";
  if (code === "EISDIR") return "directory";
  if (code === "EACCES" || code === "EPERM") return "forbidden";
  throw error;
}

/** Decodes with replacement characters; the first one that the file does not hold itself marks the spot. */
function firstBadByte(bytes: Buffer): NotUtf8 {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let start = 0;
  for (;;) {
    const mark = text.indexOf("\uFFFD", start);
    offset += Buffer.byteLength(text.slice(start, mark));
    const before = text.slice(0, mark).replace(/^\uFEFF/, "");
    if (bytes.toString("hex", offset, offset + 3) !== "efbfbd")
      return { ...placeAfter(before), offset, utf16 };
    offset += 3;
    start = mark + 1;
  }
}
