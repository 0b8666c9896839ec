import type { Scratch } from "./scratch";
import { type Words, words } from "./words";

const SPACE = 0x20;
const QUOTE = 0x22;
const DASH = 0x2d;
const BACKSLASH = 0x5c;
const NULL = words("null");

/** Bytes that stand for themselves in the log, in JSON and in a field without spaces. */
const PLAIN = new Uint8Array(256).fill(1, 0x21, 0x7f);
PLAIN[QUOTE] = 0;
PLAIN[BACKSLASH] = 0;

/** The lowest byte of a text, a space, and of a token, in all four bytes of a word. */
const TEXT_FLOOR = 0x20202020;
const TOKEN_FLOOR = 0x21212121;

/**
 * Copies fields of a log line from the source to the sink as JSON. A method that returns false met a byte that has no
 * place in such a field; the position is of no use then. No method looks at the source's end: an LF stands there, and
 * no field holds one. Fields are copied four bytes at a time as long as all four are plain.
 */
export class Copier {
  /** Position in the source and in the sink. */
  at = 0;
  out = 0;

  constructor(
    readonly source: Scratch,
    readonly sink: Scratch,
  ) {}

  /** Writes a constant. */
  put(text: Words): void {
    const sink = this.sink.view;
    let out = this.out;
    for (const word of text.words) {
      sink.setInt32(out, word, true);
      out += 4;
    }
    this.out += text.length;
  }

  /** Copies at least one plain byte, up to a space, which it passes. */
  token(): boolean {
    const source = this.source.view;
    const sink = this.sink.view;
    let at = this.at;
    let out = this.out;
    for (let word = source.getInt32(at, true); isPlain(word, TOKEN_FLOOR); word = source.getInt32(at, true)) {
      sink.setInt32(out, word, true);
      at += 4;
      out += 4;
    }
    let byte = source.getUint8(at);
    while (PLAIN[byte] === 1) {
      sink.setUint8(out++, byte);
      byte = source.getUint8(++at);
    }
    const isToken = byte === SPACE && at > this.at;
    this.at = at + 1;
    this.out = out;
    return isToken;
  }

  /** A token as JSON string, or null for `-`. */
  tokenOrNull(): boolean {
    const source = this.source.view;
    if (source.getUint8(this.at) === DASH && source.getUint8(this.at + 1) === SPACE) {
      this.at += 2;
      this.put(NULL);
      return true;
    }
    this.sink.view.setUint8(this.out++, QUOTE);
    const isToken = this.token();
    this.sink.view.setUint8(this.out++, QUOTE);
    return isToken;
  }

  /** A quoted text, or null for `"-"`. */
  quotedOrNull(): boolean {
    const source = this.source.view;
    const sink = this.sink.view;
    let at = this.at;
    let out = this.out;
    if (source.getUint8(at) !== QUOTE) return false;
    if (source.getUint8(at + 1) === DASH && source.getUint8(at + 2) === QUOTE) {
      this.at = at + 3;
      this.put(NULL);
      return true;
    }
    sink.setUint8(out++, QUOTE);
    at++;
    for (let word = source.getInt32(at, true); isPlain(word, TEXT_FLOOR); word = source.getInt32(at, true)) {
      sink.setInt32(out, word, true);
      at += 4;
      out += 4;
    }
    let byte = source.getUint8(at);
    while (PLAIN[byte] === 1 || byte === SPACE) {
      sink.setUint8(out++, byte);
      byte = source.getUint8(++at);
    }
    sink.setUint8(out, QUOTE);
    this.at = at + 1;
    this.out = out + 1;
    return byte === QUOTE;
  }

  /** Capital letters up to a space, which it passes. */
  capitals(): boolean {
    const source = this.source.view;
    let at = this.at;
    let byte = source.getUint8(at);
    for (; byte >= 0x41 && byte <= 0x5a; byte = source.getUint8(++at))
      this.sink.view.setUint8(this.out++, byte);
    const isWord = byte === SPACE && at > this.at;
    this.at = at + 1;
    return isWord;
  }

  /**
   * A number up to a space, which it passes, or null for `-`. At most fifteen digits, which are a safe integer
   * whatever they are, and no leading zero, which JSON does not know.
   */
  numberOrNull(): boolean {
    const source = this.source.view;
    const start = this.at;
    let byte = source.getUint8(start);
    if (byte === DASH) {
      this.put(NULL);
      this.at = start + 2;
      return source.getUint8(start + 1) === SPACE;
    }
    if (byte === 0x30 && source.getUint8(start + 1) !== SPACE) return false;
    let at = start;
    for (; isDigit(byte); byte = source.getUint8(++at)) this.sink.view.setUint8(this.out++, byte);
    this.at = at + 1;
    return byte === SPACE && at > start && at - start <= 15;
  }
}

export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/**
 * Whether none of the four bytes is below the floor, a quote, a backslash or beyond ASCII. A subtraction borrows into
 * the high bit of a byte that is too small, in all four at once.
 */
function isPlain(word: number, floor: number): boolean {
  const low = word - floor;
  const quote = (word ^ 0x22222222) - 0x01010101;
  const backslash = (word ^ 0x5c5c5c5c) - 0x01010101;
  return ((low | quote | backslash | word) & 0x80808080) === 0;
}
