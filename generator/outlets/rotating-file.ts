import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { isAbsent } from "../state/absent";

const LF = 0x0a;

/** When a file is set aside, and how many of those are kept. */
export interface Rotation {
  bytes: number;
  keep: number;
}

/**
 * A log file that is set aside once it is large enough, as logrotate does by default: `x` becomes `x.1`, `x.1` becomes `x.2`, and
 * the oldest one is deleted. It only ever grows: whoever follows it keeps the place up to which it has read.
 */
export class RotatingFile {
  /** How often this object has set the file aside. */
  rotations = 0;
  #file: number;
  #size: number;
  /** Whether the last line has no line feed yet: a crash or a full disk left it unfinished. */
  #isTorn: boolean;

  /** @throws the errors of the file system */
  constructor(
    private readonly path: string,
    private readonly rotation: Rotation,
  ) {
    this.#file = openSync(path, "a+");
    this.#size = fstatSync(this.#file).size;
    this.#isTorn = this.#size > 0 && this.#lastByte() !== LF;
    this.#deleteOldest();
  }

  /**
   * Writes whole lines, and is back when they are on the disk.
   * @throws the errors of the file system; any part of the lines may stand in the file then
   */
  append(lines: Buffer): void {
    // An unfinished line is ended, not cut off: a file that shrinks is taken for another one by whoever follows it.
    if (this.#isTorn) this.#write(Buffer.of(LF));
    if (this.#size >= this.rotation.bytes) this.#rotate();
    this.#write(lines);
    fdatasyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const written = writeSync(this.#file, bytes, at);
      at += written;
      this.#size += written;
      this.#isTorn = bytes[at - 1] !== LF;
    }
  }

  #rotate(): void {
    // Absent after a rotation whose new file could not be opened: what is set aside stays where it is then.
    if (existsSync(this.path)) this.#setAside();
    // Opened before the one it takes the place of is closed, so that a disk that refuses it leaves a file to write to.
    const file = openSync(this.path, "a+");
    closeSync(this.#file);
    this.#file = file;
    this.#size = 0;
    this.#isTorn = false;
    this.rotations++;
    this.#deleteOldest();
  }

  #setAside(): void {
    for (let number = this.rotation.keep; number >= 0; number--)
      renameIfThere(this.#aside(number), this.#aside(number + 1));
  }

  /** Behind the opening of a new file: one that takes over the number of a deleted one looks like it to whoever follows them. */
  #deleteOldest(): void {
    rmSync(this.#aside(this.rotation.keep + 1), { force: true });
  }

  #aside(number: number): string {
    return number === 0 ? this.path : `${this.path}.${number}`;
  }

  #lastByte(): number | undefined {
    const byte = Buffer.alloc(1);
    readSync(this.#file, byte, 0, 1, this.#size - 1);
    return byte[0];
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}
