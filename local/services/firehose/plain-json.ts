const QUOTE = 0x22;
const EQUALS = 0x3d;

/** Escapes, control characters, and whatever UTF-8 writes in several bytes. */
const NOT_PLAIN = /[^ !#-[\]-~]/;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** More than any sextet, so that four or-ed together show whether each of them is one. */
const NO_SEXTET = 64;

/** What each byte stands for in base64. The alphabet of URLs is not AWS's. */
const SEXTETS = new Uint8Array(256).fill(NO_SEXTET);
for (const [sextet, character] of [...ALPHABET].entries()) SEXTETS[character.charCodeAt(0)] = sextet;

const sextetOf = (character = 0): number => SEXTETS[character] ?? NO_SEXTET;

/** A walk over JSON whose texts hold no escapes and nothing beyond ASCII. */
export class PlainJson {
  private at = 0;

  constructor(private readonly source: Buffer) {}

  /** @returns whether this character came next, blanks aside; it is passed then */
  take(character: number): boolean {
    this.skipBlanks();
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }

  /** @returns whether these bytes came next, blanks before them aside; they are passed then */
  takeAll(bytes: Buffer): boolean {
    this.skipBlanks();
    for (let i = 0; i < bytes.length; i++) if (this.source[this.at + i] !== bytes[i]) return false;
    this.at += bytes.length;
    return true;
  }

  /** @returns the text that came next, undefined when there was none or it is not plain */
  text(): string | undefined {
    if (!this.take(QUOTE)) return undefined;
    const end = this.source.indexOf(QUOTE, this.at);
    if (end === -1) return undefined;
    const text = this.source.toString("latin1", this.at, end);
    this.at = end + 1;
    return NOT_PLAIN.test(text) ? undefined : text;
  }

  /**
   * Decodes the text that came next. It is read byte by byte: a string of every record would be made only to be thrown away.
   * @param into has room for it
   * @returns where the bytes end in there; undefined when there was no text, or it is not base64 with its padding
   */
  base64(into: Uint8Array, begin: number): number | undefined {
    if (!this.take(QUOTE)) return undefined;
    const end = this.padded(into, this.quartets(into, begin));
    return this.source[this.at++] === QUOTE ? end : undefined;
  }

  get ended(): boolean {
    this.skipBlanks();
    return this.at === this.source.length;
  }

  /** Decodes groups of four characters, as many as there are. @returns where their bytes end */
  private quartets(into: Uint8Array, begin: number): number {
    const { source } = this;
    const last = source.length - 4;
    let at = this.at;
    let end = begin;
    for (; at <= last; at += 4) {
      const a = sextetOf(source[at]);
      const b = sextetOf(source[at + 1]);
      const c = sextetOf(source[at + 2]);
      const d = sextetOf(source[at + 3]);
      if ((a | b | c | d) >= NO_SEXTET) break;
      into[end++] = (a << 2) | (b >>> 4);
      into[end++] = (b << 4) | (c >>> 2);
      into[end++] = (c << 6) | d;
    }
    this.at = at;
    return end;
  }

  /** Decodes the last group where it is padded to four characters. @returns where the bytes end */
  private padded(into: Uint8Array, begin: number): number {
    const { source, at } = this;
    const a = sextetOf(source[at]);
    const b = sextetOf(source[at + 1]);
    const c = sextetOf(source[at + 2]);
    if (source[at + 3] !== EQUALS || (a | b) >= NO_SEXTET) return begin;
    if (c >= NO_SEXTET && source[at + 2] !== EQUALS) return begin;
    this.at += 4;
    into[begin] = (a << 2) | (b >>> 4);
    if (c >= NO_SEXTET) return begin + 1;
    into[begin + 1] = (b << 4) | (c >>> 2);
    return begin + 2;
  }

  private skipBlanks(): void {
    for (;;) {
      const character = this.source[this.at];
      if (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09) return;
      this.at++;
    }
  }
}
