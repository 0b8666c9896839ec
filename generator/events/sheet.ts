/** A part of lines as bytes: made once, copied often. */
export type Piece = Uint8Array;

/** @param text ASCII alone */
export const piece = (text: string): Piece => new Uint8Array(Buffer.from(text, "latin1"));

const ZERO = 0x30;
/** Numbers up to here are taken apart as integers. */
const LARGEST_INTEGER = 0x7fff_ffff;

/** Lines in the making. They are put together of bytes, as millions of texts would each be made only to be copied. */
export class Sheet {
  readonly #bytes: Buffer;
  /** Bytes that are written. */
  #length = 0;

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  get length(): number {
    return this.#length;
  }

  /** What is written so far, until it is cleared. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** @throws RangeError when there is no room for it */
  put(part: Piece): void {
    this.#bytes.set(part, this.#length);
    this.#length += part.length;
  }

  /**
   * @param text ASCII alone
   * @throws RangeError when there is no room for it
   */
  write(text: string): void {
    if (this.#length + text.length > this.#bytes.length) throw new RangeError("The sheet is full.");
    this.#length += this.#bytes.write(text, this.#length, "latin1");
  }

  /** Writes a whole number, not below zero, in decimal. */
  number(value: number): void {
    if (value > LARGEST_INTEGER) this.write(String(value));
    else this.#integer(value | 0);
  }

  #integer(value: number): void {
    let end = this.#length + 1;
    for (let power = 10; power <= value; power *= 10) end++;
    if (end > this.#bytes.length) throw new RangeError("The sheet is full.");
    this.#length = end;
    let rest = value;
    do {
      const tenth = (rest / 10) | 0;
      this.#bytes[--end] = ZERO + (rest - 10 * tenth);
      rest = tenth;
    } while (rest > 0);
  }

  toString(): string {
    return this.#bytes.toString("latin1", 0, this.#length);
  }
}
