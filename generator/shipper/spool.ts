import {
  closeSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Emit } from "../happenings";
import { Ranges } from "../state/ranges";
import type { Pack } from "./pack";
import { decodeFrames, encodeFrame } from "./segment";

/** A segment is read back in one piece, and dropped when all of it is acknowledged. */
const SEGMENT_BYTES = 4 * 1024 * 1024;
/** Segments count up from here; what must come before the oldest counts down. */
const MIDDLE = 1_000_000_000;
const NAME = /^(?<number>\d{10})\.spool$/;

interface Segment {
  number: number;
  bytes: number;
  lines: number;
}

/**
 * Packs on disk, first in, first out: what memory may not hold while the stream does not take it, and what is left when
 * the generator stops. Append-only segment files; a torn end, as a crash leaves it, is cut when the spool is opened. Its
 * methods throw the errors of the file system.
 */
export class Spool {
  /** Not read back yet, oldest first. */
  #waiting: Segment[] = [];
  /** Read back, and how many packs of each are not acknowledged yet. */
  readonly #loaded = new Map<number, number>();
  #tail: { segment: Segment; file: number } | undefined;
  readonly #found = new Ranges();

  /** @param directory is made if need be */
  constructor(
    private readonly directory: string,
    private readonly emit: Emit,
    private readonly segmentBytes: number = SEGMENT_BYTES,
  ) {
    mkdirSync(directory, { recursive: true });
    for (const name of readdirSync(directory).sort()) {
      const number = NAME.exec(name)?.groups?.number;
      if (number !== undefined) this.#find(Number(number));
    }
  }

  /** Sequences that were there when it was opened. */
  get found(): Ranges {
    return this.#found;
  }

  /** Lines and bytes that wait to be read back. */
  get lines(): number {
    return this.#waiting.reduce((sum, { lines }) => sum + lines, 0);
  }

  get bytes(): number {
    return this.#waiting.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Puts a pack behind all others. */
  append(pack: Pack): void {
    if (this.#tail && this.#tail.segment.bytes >= this.segmentBytes) this.#closeTail();
    this.#tail ??= this.#create(Math.max(MIDDLE, ...this.#numbers()) + 1, "last");
    this.#write(this.#tail, pack);
  }

  /** Puts packs before all others, and makes sure that they are on the disk. */
  prepend(packs: readonly Pack[]): void {
    if (packs.length === 0) return;
    const head = this.#create(Math.min(MIDDLE, ...this.#numbers()) - 1, "first");
    for (const pack of packs) this.#write(head, pack);
    fdatasyncSync(head.file);
    closeSync(head.file);
  }

  /**
   * Reads the oldest segment back.
   * @returns its packs, undefined when none waits
   * @throws when it is not what was written; a new process cuts the damage off and makes the lines again
   */
  load(): Pack[] | undefined {
    const [segment] = this.#waiting;
    if (!segment) return undefined;
    if (this.#tail?.segment === segment) this.#closeTail();
    const { packs, length } = decodeFrames(readFileSync(this.#path(segment.number)));
    if (length !== segment.bytes) {
      throw new Error(`${this.#path(segment.number)} was damaged; start again to have its lines made anew.`);
    }
    this.#waiting.shift();
    this.#loaded.set(segment.number, packs.length);
    if (packs.length === 0) this.#drop(segment.number);
    return packs.map((pack) => ({ ...pack, segment: segment.number }));
  }

  /** Says that a pack that was read back is needed no more. */
  settle(pack: Pack): void {
    if (pack.segment === undefined) return;
    const left = (this.#loaded.get(pack.segment) ?? 0) - 1;
    this.#loaded.set(pack.segment, left);
    if (left === 0) this.#drop(pack.segment);
  }

  close(): void {
    this.#closeTail();
  }

  #find(number: number): void {
    const path = this.#path(number);
    const bytes = readFileSync(path);
    const { packs, length } = decodeFrames(bytes);
    if (length < bytes.length) {
      truncateSync(path, length);
      this.emit({ kind: "spool-cut", segment: path, bytes: bytes.length - length });
    }
    if (packs.length === 0) {
      unlinkSync(path);
      return;
    }
    for (const { first, lines } of packs) this.#found.add(first, first + lines);
    this.#waiting.push({ number, bytes: length, lines: packs.reduce((sum, { lines }) => sum + lines, 0) });
  }

  #create(number: number, place: "first" | "last"): { segment: Segment; file: number } {
    const file = openSync(this.#path(number), "wx");
    const segment = { number, bytes: 0, lines: 0 };
    if (place === "first") this.#waiting.unshift(segment);
    else this.#waiting.push(segment);
    return { segment, file };
  }

  #write({ segment, file }: { segment: Segment; file: number }, pack: Pack): void {
    const frame = encodeFrame(pack);
    const written = writeSync(file, frame, 0, frame.length, segment.bytes);
    if (written < frame.length)
      throw new Error(`${this.#path(segment.number)}: only ${written} bytes were written.`);
    segment.bytes += frame.length;
    segment.lines += pack.lines;
  }

  #numbers(): number[] {
    return [...this.#waiting.map(({ number }) => number), ...this.#loaded.keys()];
  }

  #closeTail(): void {
    if (!this.#tail) return;
    fdatasyncSync(this.#tail.file);
    closeSync(this.#tail.file);
    this.#tail = undefined;
  }

  #drop(number: number): void {
    unlinkSync(this.#path(number));
    this.#loaded.delete(number);
  }

  #path(number: number): string {
    return join(this.directory, `${String(number).padStart(10, "0")}.spool`);
  }
}
