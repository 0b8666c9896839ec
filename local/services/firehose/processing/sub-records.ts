const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);
const BRACE = 0x7b;

/**
 * Splits JSON objects that stand one behind the other, on one line or on lines of their own. An array is not taken apart.
 * @returns undefined when the bytes are anything else
 */
export function splitJson(data: Buffer): Buffer[] | undefined {
  const objects: Buffer[] = [];
  let at = 0;
  for (;;) {
    while (at < data.length && BLANK.has(data[at] ?? 0)) at++;
    if (at >= data.length) return objects;
    if (data[at] !== BRACE) return undefined;
    const end = endOfObject(data, at);
    if (end === undefined) return undefined;
    objects.push(data.subarray(at, end));
    at = end;
  }
}

/** @returns behind the brace that closes the one at `start` */
function endOfObject(data: Buffer, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < data.length; at++) {
    const byte = data[at] ?? 0;
    if (byte === QUOTE) {
      at++;
      while (at < data.length && data[at] !== QUOTE) at += data[at] === BACKSLASH ? 2 : 1;
    } else if (OPEN.has(byte)) depth++;
    else if (CLOSE.has(byte) && --depth === 0) return at + 1;
  }
  return undefined;
}

/** Splits at a delimiter, which goes; a rest of nothing behind the last one is no sub-record. */
export function splitDelimited(data: Buffer, delimiter: Buffer): Buffer[] {
  if (delimiter.length === 0) return [data];
  const parts: Buffer[] = [];
  let start = 0;
  for (let end = data.indexOf(delimiter); end !== -1; end = data.indexOf(delimiter, start)) {
    parts.push(data.subarray(start, end));
    start = end + delimiter.length;
  }
  if (start < data.length || parts.length === 0) parts.push(data.subarray(start));
  return parts;
}
