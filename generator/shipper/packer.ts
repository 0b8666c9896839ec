import type { Pack } from "./pack";

/**
 * Ten billing steps of 5 KB: Firehose rounds every record up to one, so a pack of lines costs nearly its size while
 * lines sent one by one cost many times theirs.
 * @see https://aws.amazon.com/firehose/pricing/
 */
export const PACK_BYTES = 10 * 5 * 1024;
/** A record may not be larger. @see https://docs.aws.amazon.com/firehose/latest/dev/limits.html */
const RECORD_BYTES = 1_000 * 1024;

/** Packs lines into records, up to a size or a time. */
export class Packer {
  #text = "";
  #first = 0;
  #lines = 0;
  #since = 0;

  /** @param lingerMs how long the first line of a pack waits for others */
  constructor(
    private readonly lingerMs: number,
    private readonly packBytes: number = PACK_BYTES,
  ) {}

  /** Lines that wait for more. */
  get waiting(): number {
    return this.#lines;
  }

  /**
   * @param line with its LF; ASCII, as Apache escapes the rest, so a character is a byte
   * @returns the pack that was full before the line, or that it did not continue
   * @throws RangeError for a line that no record can hold
   */
  add(sequence: number, line: string, now: number): Pack | undefined {
    if (line.length > RECORD_BYTES) {
      throw new RangeError(
        `Line ${sequence} has ${line.length} bytes; a record of Firehose holds ${RECORD_BYTES}.`,
      );
    }
    const continues = sequence === this.#first + this.#lines;
    const pack = continues && this.#text.length + line.length <= this.packBytes ? undefined : this.close();
    if (this.#lines === 0) {
      this.#first = sequence;
      this.#since = now;
    }
    this.#text += line;
    this.#lines++;
    return pack;
  }

  /** @returns the pack at hand when its time is up */
  closeDue(now: number): Pack | undefined {
    // A clock that was set back must not hold a pack for longer than it lingers.
    return Math.abs(now - this.#since) >= this.lingerMs ? this.close() : undefined;
  }

  /** @returns the pack at hand, undefined when no line waits */
  close(): Pack | undefined {
    if (this.#lines === 0) return undefined;
    const pack = { first: this.#first, lines: this.#lines, data: Buffer.from(this.#text, "latin1") };
    this.#text = "";
    this.#lines = 0;
    return pack;
  }
}
